# ChainMap: lookups through every map, writes to the first, new_child and parents, unions, missing hooks, order and mutation.
import copy
from collections import ChainMap, OrderedDict


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a, b = {"x": 1, "y": 2}, {"y": 20, "z": 30}
c = ChainMap(a, b)
print(c, c["y"], c["z"], list(c), len(c), list(c.items()), c.get("q", 0), "z" in c, bool(c), bool(ChainMap()), ChainMap().maps, dict(c), list(reversed(list(c))))
c["z"] = 3
c["new"] = 4
print(a, b, c.pop("new"), attempt(c.pop, "zz"), attempt(lambda: c["zz"]), attempt(lambda: c.__delitem__("zz")), c.pop("zz", "d") if False else "", c.popitem(), attempt(ChainMap({}, {"k": 1}).popitem), attempt(ChainMap({}, {"k": 1}).pop, "k"), attempt(ChainMap({}, {"k": 1}).__delitem__, "k"))
child = c.new_child({"x": 100}, y=200)
print(child, child.parents == c, child.parents.maps[0] is a, c.new_child().maps[0], c.new_child(x=5)["x"], attempt(c.new_child, 5), child.copy().maps[0] is child.maps[0], copy.copy(child).maps[1] is a, type(copy.deepcopy(c)).__name__)
print(ChainMap({"a": 1}) | {"b": 2}, {"b": 2} | ChainMap({"a": 1}, {"c": 3}), ChainMap({"a": 1}) | ChainMap({"a": 2}), attempt(lambda: ChainMap() | 5), attempt(lambda: 5 | ChainMap()), ChainMap.fromkeys("ab", 0), ChainMap({"a": 1}) == {"a": 1}, ChainMap({"a": 1}, {"a": 2}) == ChainMap({"a": 1}), attempt(hash, c))
d = ChainMap({"a": 1})
d |= {"b": 2}
d.update(c=3)
print(d, d.clear(), d, d.setdefault("s", 1), d, list(ChainMap(OrderedDict(b=1), OrderedDict(a=1, b=2))))


class Missing(ChainMap):
    def __missing__(self, key):
        return f"<{key}>"


class MissingDict(dict):
    def __missing__(self, key):
        return 42


print(Missing()["q"], Missing().get("q"), "q" in Missing(), ChainMap(MissingDict(), {"k": 1})["k"], attempt(lambda: ChainMap([])["k"]), attempt(lambda: list(ChainMap(5))), ChainMap({1: 2}).maps.append({}), repr(Missing({})))
m = ChainMap({}, {"deep": 1})
m.maps.insert(0, {"deep": 0})
print(m["deep"], len(m.maps), list(m.keys() | {"x"}) and sorted(m.keys()), m.values().__len__(), ("deep", 0) in m.items())
