# * and ** in calls, in every mix.
def f(*a, **k): return a, k
a, d = [1, 2], {"x": 1}
print(f(*a, 3, *a, y=2, **d), f(*a, **d, z=3), f(*"ab", **{}, **{"q": 1}), f(0, *a, **d))
def g(a, b, c=0, *r, k=1, **kw): return a, b, c, r, k, kw
print(g(*a), g(*a, *a), g(1, *[2, 3, 4, 5], k=6, m=7), g(*[1], **{"b": 2}), g(b=1, a=2, **{"c": 3, "k": 4}))
print(max(*[1, 5, 3]), print(*[1, 2], sep="-"), dict(**{"a": 1}, b=2), "{} {x}".format(*[1], x=2))
print(list(zip(*[(1, 2), (3, 4)])), [*map(str, [1, 2])], f(*{1: 2, 3: 4}), f(*(x for x in range(2))))
class K:
    def __init__(self, *a, **k): self.a, self.k = a, k
    def m(self, *a, **k): return a, k
k = K(*a, **d)
print(k.a, k.k, k.m(*a, n=1), K.m(k, *a))
class Mapping:
    def keys(self): return ["p", "q"]
    def __getitem__(self, i): return i * 2
print(f(**Mapping()), {**Mapping()}, dict(Mapping()))
