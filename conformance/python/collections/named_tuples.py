# namedtuple: field forms, rename, defaults, module, methods and every wrong name.
from collections import namedtuple

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), hash(p) == hash((1, 2)), P._fields, p._asdict(), p._replace(x=5), P._make([3, 4]), P.__doc__, P.x.__doc__, P.__match_args__, P._field_defaults, len(p), list(p), p + (3,), P.__slots__, P.__new__.__defaults__)
for args, kw in ((("A", "a, b"), {}), (("A", ["a", "b"]), {}), (("A", ("x", "def")), {"rename": True}), (("A", "a a _b 1c class ok"), {"rename": True}), (("A", "a b c"), {"defaults": (2, 3)}), (("A", "a"), {"defaults": ()}), (("A", ""), {}), (("A", "a"), {"module": "elsewhere"})):
    N = namedtuple(*args, **kw)
    print(N._fields, N._field_defaults, N.__module__)
for args, kw in ((("class", "a"), {}), (("A", "def"), {}), (("A", "_a"), {}), (("A", "a a"), {}), (("A", "1a"), {}), (("A b", "a"), {}), (("A", "a"), {"defaults": (1, 2)}), (("A", 5), {}), (("A",), {}), ((5, "a"), {}), (("A", "a b", True), {})):
    try:
        print(namedtuple(*args, **kw))
    except Exception as e:
        print(type(e).__name__, e)
show(P)
show(P, 1)
show(P, 1, 2, 3)
show(P, 1, z=3)
show(P._make, [1])
show(P._make, [1, 2, 3])
show(p._replace, z=1, w=2)
show(p._replace, 1)
for change in (lambda: setattr(p, "x", 1), lambda: setattr(p, "z", 1), lambda: delattr(p, "x")):
    show(change)
class Q(namedtuple("Base", "a b", defaults=[5])):
    __slots__ = ()
    def total(self): return self.a + self.b
print(Q(1), Q(1).total(), Q(1)._replace(a=9), type(Q(1)._replace(a=9)).__name__, Q(1)._asdict())
print("%s-%s" % p, "{0.x}{0[1]}".format(p), P(*"ab"), P(**{"x": 1, "y": 2}), max(P(1, 2), P(1, 3)), sorted([P(2, 1), P(1, 9)]))
match p:
    case P(a, b): print(a, b)
P.__doc__ = "changed"
P.x.__doc__ = "the x"
print(P.__doc__, P.x.__doc__)
