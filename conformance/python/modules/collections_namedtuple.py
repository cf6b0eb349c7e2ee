# namedtuple, OrderedDict, ChainMap.
from collections import namedtuple, OrderedDict, ChainMap
P = namedtuple("P", "x y")
p = P(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._replace(x=5), p._asdict(), P._fields, P._make([7, 8]), tuple(p), len(p), {p: 1}[(1, 2)], p + (3,), isinstance(p, tuple), repr(P), P.__name__, p < P(1, 3), hash(p) == hash((1, 2)))
x, y = p
Q = namedtuple("Q", ["a", "b", "c"], defaults=[2, 3])
print(x, y, Q(1), Q._field_defaults, namedtuple("R", "a, b")(1, 2), namedtuple("S", ["def", "a", "a"], rename=True)._fields, P(**{"x": 1, "y": 2}), P(*[1, 2]))
class V(namedtuple("V", "x y")):
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    __slots__ = ()
print(V(3, 4).norm(), V(1, 2))
for f in (lambda: P(1), lambda: P(1, 2, 3), lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "1a"), lambda: namedtuple("T", "class"), lambda: namedtuple("T", "_x"), lambda: setattr(p, "x", 5), lambda: p.zz, lambda: p._replace(q=1), lambda: namedtuple("1T", "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
o = OrderedDict([("b", 1), ("a", 2)])
o.move_to_end("b")
print(o, o.popitem(last=False), o, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1) == {"a": 1}, list(reversed(OrderedDict(a=1, b=2))))
c = ChainMap({"a": 1}, {"a": 2, "b": 3})
c["z"] = 9
print(c["a"], c["b"], c, sorted(c), len(c), dict(c), c.maps, c.new_child({"a": 0})["a"], c.parents, c.get("q"), "b" in c)
