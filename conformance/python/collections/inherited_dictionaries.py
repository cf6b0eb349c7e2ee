# Subclasses of dict, OrderedDict and UserDict: which of their own methods the others call.
from collections import OrderedDict, UserDict

class Loud:
    def __setitem__(self, k, v): print("set", k); super().__setitem__(k, v)
    def __getitem__(self, k): print("get", k); return super().__getitem__(k)
    def __delitem__(self, k): print("del", k); super().__delitem__(k)
    def __contains__(self, k): print("in", k); return super().__contains__(k)
for base in (dict, OrderedDict, UserDict):
    cls = type("Loud" + base.__name__, (Loud, base), {})
    print(base.__name__)
    d = cls({"a": 1}); d["b"] = 2; d.update(c=3); d.setdefault("d", 4)
    print(d.get("a"), d.get("zz"), d.pop("a"), d.pop("none", 0), "b" in d, len(d), sorted(d.keys()), d == {"b": 2, "c": 3, "d": 4})
    del d["b"]; d |= {"e": 5}; print(sorted(d), type(d | {}).__name__, type(d.copy()).__name__, d.popitem() is not None); d.clear()
    print(len(d), cls.fromkeys("xy", 0) == {"x": 0, "y": 0})
