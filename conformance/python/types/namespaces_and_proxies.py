# SimpleNamespace and MappingProxyType: every operation, subclasses, unions, refusals and the order of their texts.
import collections
import copy
from types import MappingProxyType, SimpleNamespace


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


n = SimpleNamespace(b=1, a="x")
n.c = [n]
print(n, vars(n).keys(), n == SimpleNamespace(b=1, a="x", c=n.c), SimpleNamespace() == SimpleNamespace(), n != 5, attempt(hash, n), attempt(lambda: n < n), attempt(getattr, n, "z"), attempt(delattr, n, "z"))
print(attempt(SimpleNamespace, 1), attempt(SimpleNamespace, {"a": 1}), attempt(lambda: SimpleNamespace(**{"not a name": 1})), attempt(lambda: SimpleNamespace(**{1: 2})), copy.copy(n).b, copy.deepcopy(SimpleNamespace(l=[1])), SimpleNamespace(a=1).__reduce__())


class Sub(SimpleNamespace):
    def method(self):
        return self.x


print(Sub(x=1), Sub(x=1).method(), Sub(x=1) == SimpleNamespace(x=1), copy.copy(Sub(x=2)))
d = {"a": 1, "b": [2]}
p = MappingProxyType(d)
print(p, p["a"], p.get("z", 5), len(p), list(p), list(reversed(p)), p.items(), p.keys() & {"a"}, "a" in p, p == d, p == MappingProxyType(dict(d)), p | {"c": 3}, {"c": 3} | p, p.copy(), type(p | {}).__name__, bool(MappingProxyType({})))
d["new"] = 1
print(p["new"], attempt(lambda: p["z"]), attempt(lambda: p.__setitem__), attempt(hash, p), attempt(MappingProxyType, 5), attempt(MappingProxyType, [1]), attempt(MappingProxyType), attempt(MappingProxyType, {}, 1), attempt(copy.copy, p).__class__.__name__, MappingProxyType[int, str])
try:
    p["x"] = 1
except TypeError as e:
    print(e)
try:
    del p["a"]
except TypeError as e:
    print(e)
try:
    p |= {}
except TypeError as e:
    print(e)
for mapping in (collections.OrderedDict(a=1), collections.ChainMap({"a": 1}), collections.Counter("aa"), collections.defaultdict(int, a=1), MappingProxyType({"a": 1}), collections.UserDict(a=1)):
    q = MappingProxyType(mapping)
    print(q, q["a"], q.get("zz"), attempt(lambda: q["zz"]), attempt(lambda: list(reversed(q))))
