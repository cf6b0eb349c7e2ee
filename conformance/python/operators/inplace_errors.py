# TypeError texts of augmented assignment.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

def f(op, a, b):
    if op == "+": a += b
    elif op == "-": a -= b
    elif op == "*": a *= b
    elif op == "/": a /= b
    elif op == "//": a //= b
    elif op == "%": a %= b
    elif op == "**": a **= b
    elif op == "&": a &= b
    elif op == "|": a |= b
    elif op == "^": a ^= b
    elif op == "<<": a <<= b
    elif op == ">>": a >>= b
    elif op == "@": a @= b
    return a
for op in "+ - * / // % ** & | ^ << >> @".split():
    err(f, op, 1, "x")
    err(f, op, None, 1)
err(f, "+", [1], 5)
err(f, "+", [1], "ab")
err(f, "+", (1,), [2])
err(f, "*", [1], 2)
err(f, "|", {1: 2}, {3: 4})
err(f, "|", {1: 2}, [(3, 4)])
err(f, "|", {1}, {3})
err(f, "|", {1}, [3])
err(f, "-", {1, 2}, {1})
err(f, "+", "a", 1)
t = ([1],)
try:
    t[0] += [2]
except TypeError as e:
    print(e, t)
