# *args and **kwargs.
def f(*a, **k): return a, k
print(f(), f(1, 2), f(x=1), f(1, *[2, 3], y=2, **{"z": 3}))
print(f(*"ab", *(), **{}, **{"q": 1}))
def g(a, *rest, b=0, **kw): return a, rest, b, kw
print(g(1), g(1, 2, 3, b=4, c=5))
print(f(*range(3)), f(*(i for i in range(2))), f(*{"a": 1}))
def h(**kw):
    kw["added"] = 1
    return kw
d = {"x": 1}
print(h(**d), d)
def t(*a):
    return type(a), a
print(t(), t([]), t(*[[]]))
print(f(**{"not an identifier": 1, "": 2}))
