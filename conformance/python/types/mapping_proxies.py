# MappingProxyType: reading, union, views, unhashable, what cannot be changed, and non-mappings.
import types
from collections import OrderedDict

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = {"a": 1, "b": 2}
p = types.MappingProxyType(d)
print(p, repr(p), str(p), p["a"], p.get("z"), p.get("z", 5), len(p), "a" in p, list(p), p.keys(), p.values(), p.items(), p == d, p == types.MappingProxyType({"a": 1, "b": 2}), p | {"c": 3}, {"z": 0} | p, p.copy(), list(reversed(p)), type(p | p))
d["c"] = 3; print(p, dict(p), {**p})
for f in (lambda: p["zz"], lambda: p.__setitem__("a", 1), lambda: p.update({}), lambda: hash(p), lambda: p | 5, lambda: types.MappingProxyType([1]), lambda: types.MappingProxyType(5), lambda: types.MappingProxyType((1,)), lambda: types.MappingProxyType(), lambda: p.pop("a"), lambda: setattr(p, "x", 1)):
    show(f)
try:
    p["a"] = 5
except TypeError as e:
    print(e)
try:
    del p["a"]
except TypeError as e:
    print(e)
try:
    p |= {"q": 1}
except TypeError as e:
    print(e)
class G:
    def __getitem__(self, k): return k * 2
print(types.MappingProxyType(G())["x"], types.MappingProxyType(OrderedDict(a=1)), types.MappingProxyType["x", "y"], type(int.__dict__))
