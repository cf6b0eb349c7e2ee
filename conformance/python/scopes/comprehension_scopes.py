# Comprehension scopes.
x = 'global'
print([x for x in range(3)], x)
print([(x, y) for x in range(2) for y in range(x + 1)], x)
class A:
    v = [1, 2]
    r = [i for i in v]
    try: s = [v for i in range(1)]
    except NameError as e: s = str(e)
    t = [j for i in [v] for j in i]
    try: u = [j for i in [1] for j in v]
    except NameError as e: u = str(e)
    g = list(i for i in v)
    d = {i: 1 for i in v}
print(A.r, A.s, A.t, A.u, A.g, A.d)
def f():
    fs = [lambda: i for i in range(3)]
    gs = [lambda i=i: i for i in range(3)]
    return [q() for q in fs], [q() for q in gs]
print(f())
def g():
    if any((w := n) > 2 for n in range(9)): pass
    return w
print(g())
print([y := 1, y ** 2, [y := y + k for k in range(3)]], y)
def h():
    try: return [p for p in range(1)] + [p]
    except NameError as e: return str(e)
print(h())
def it():
    print('outer now'); return iter([1])
gen = (a for a in it())
print('made')
print(next(gen))
try: (a for a in 5)
except TypeError as e: print(e)
gen = (b for a in [1] for b in 5)
try: next(gen)
except TypeError as e: print(e)
print([[i * j for i in range(j)] for j in range(4)])
print({x: {y for y in range(x)} for x in range(3)})
print([z for z in [z for z in range(3)] if z], [i for i in range(5) if i if i % 2])
print([a for a, *b in [(1, 2), (3, 4, 5)]], [b for a, *b in [(1, 2), (3, 4, 5)]])
print([d['k'] for d['k'] in range(3)] if (d := {}) is not None else 0, d)
