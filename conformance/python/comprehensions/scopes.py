# Scopes of comprehensions in functions and classes, closures and errors.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f():
    items = [1, 2]
    k = 10
    return [i + k for i in items], {i: k for i in items}, sorted({i * k for i in items}), list(i - k for i in items)
print(f())
class C:
    base = [1, 2]
    a = [x for x in base]
    try:
        b = [base for _ in range(1)]
    except NameError as e:
        b = str(e)
print(C.a, C.b)
fs = [(lambda: i) for i in range(3)]
print([g() for g in fs], [g() for g in [(lambda i=i: i) for i in range(3)]])
err(lambda: [q for q in undefined_iter])
err(lambda: [1 / x for x in [0]])
err(lambda: [a for a, b in [(1,)]])
err(lambda: {[]: 1 for _ in range(1)})
err(lambda: {x for x in [[]]})
def nested():
    x = 1
    return [[x + y + z for y in range(2)] for z in [x for x in range(2)]], x
print(nested())
def wal():
    total = 0
    r = [total := total + v for v in [1, 2, 3]]
    return total, r
print(wal())
print([i for i in [j for j in [k for k in range(3)]]])
