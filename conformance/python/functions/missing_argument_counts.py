# Missing argument counts.
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def f3(a, b, c): pass
def f4(a, b, c, d): pass
def k1(*, x): pass
def k2(*, x, y): pass
def k3(*, x, y, z): pass
def m(a, /, b, *, c): pass
def d(a, b=1): pass
def e(a, b, c=2, d=3): pass
def p(a, b, /): pass
def q(a=1, /, *, k): pass
calls = [(f, a, k) for f in (f0, f1, f2, f3, f4, k1, k2, k3, m, d, e, p, q)
    for a in ((), (1,), (1, 2), (1, 2, 3, 4, 5)) for k in ({}, {'a': 1}, {'x': 1}, {'zz': 1}, {'b': 2, 'c': 3}, {'k': 1, 'x': 2})]
for f, a, k in calls:
    try: f(*a, **k)
    except TypeError as x: print(f.__name__, len(a), sorted(k), x)
    else: print(f.__name__, len(a), sorted(k), 'fine')
