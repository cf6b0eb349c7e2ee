# ChainMap: lookups, writes, children, parents, union, order and missing keys.
from collections import ChainMap, OrderedDict

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

base, over = {"a": 1, "b": 2}, {"b": 20, "c": 30}
c = ChainMap(over, base)
print(c, c["a"], c["b"], len(c), list(c), dict(c), c.maps, c.get("zz"), c.get("zz", 5), "a" in c, bool(c), bool(ChainMap()), ChainMap(), c == {"a": 1, "b": 20, "c": 30})
c["a"] = 100
print(over, base, c.new_child(), c.new_child({"z": 1}), c.new_child(a=5, m=None), c.new_child({"q": 1}, w=2), c.parents, c.parents.parents, c.parents.parents.parents)
for f, args in ((c.pop, ("a",)), (c.pop, ("a",)), (c.pop, ("zz", 1)), (c.pop, ("zz",)), (c.__delitem__, ("zz",)), (c.__delitem__, ("b",)), (c.popitem, ()), (c.popitem, ()), (c.__getitem__, ("none",))):
    show(f, *args)
print(c, c | {"x": 1}, {"x": 1, "a": 5} | c, type({"x": 1} | c).__name__)
c |= {"n": 1}
print(c.maps, c.clear(), c, c.copy().maps[1] is c.maps[1], c.copy().maps[0] is c.maps[0], ChainMap.fromkeys("ab", 0))
class M(ChainMap):
    def __missing__(self, key): return key * 2
m = M({"a": 1})
print(m["q"], m.get("q"), type(m.new_child()).__name__, list(m.items()))
show(lambda: c | 5)
show(ChainMap, 5)
show(hash, c)
