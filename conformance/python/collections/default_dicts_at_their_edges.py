# defaultdict: factories that fail or change it, explicit None, subclasses, unions, text of recursive ones, and lookups that make nothing.
import copy
from collections import defaultdict


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = defaultdict(list, {"a": [1]}, b=[2])
d["c"].append(3)
print(d, d.get("z"), "z" in d, d.pop("z", "no"), d.setdefault("s"), d.default_factory, len(d), attempt(defaultdict, 5), attempt(defaultdict, None, 5), attempt(defaultdict, list, {}, {}), defaultdict(None)["x"] if False else attempt(lambda: defaultdict(None)["x"]), attempt(lambda: defaultdict()["x"]), attempt(lambda: defaultdict(lambda: 1 / 0)["x"]), attempt(lambda: defaultdict(lambda x: x)["k"]))
d.default_factory = None
print(attempt(lambda: d["q"]), attempt(d.__missing__, "k"), attempt(d.__missing__), d.__missing__.__name__)
d.default_factory = 5
print(attempt(lambda: d["q"]))
counter = defaultdict(int)
for ch in "mississippi":
    counter[ch] += 1
print(counter, sorted(counter.items()))


class Keyed(defaultdict):
    def __missing__(self, key):
        self[key] = value = self.default_factory(key)
        return value


k = Keyed(lambda key: key * 2)
print(k["ab"], k, k["x"]) if False else print(k["ab"], dict(k), type(k.copy()).__name__, k.copy().default_factory is k.default_factory)
n = defaultdict(lambda: defaultdict(int))
n["a"]["b"] += 1
print(n["a"]["b"], dict(n["a"]), type(n.copy()).__name__, copy.copy(n)["a"] is n["a"], copy.deepcopy(n)["a"] is n["a"])
print(defaultdict(int, a=1) | {"b": 2}, {"b": 2} | defaultdict(int, a=1), attempt(lambda: defaultdict() | 5), defaultdict(int, a=1) == {"a": 1}, defaultdict.fromkeys("ab", 0), defaultdict(int).__reduce__()[:2], defaultdict[int, str])
r = defaultdict(list)
r["r"] = r
print(r)
e = defaultdict(None)
e.default_factory = e.copy
print(repr(e)[:20].split("(")[0])


class Bad:
    def __hash__(self):
        return 1

    def __eq__(self, other):
        raise KeyError("eq")


f = defaultdict(list)
f[Bad()] = 1
print(attempt(lambda: f[Bad()]), attempt(lambda: f[[]]), len(f))
g = defaultdict(lambda: g.update(x=1) or "made")
print(g["y"], dict(g))
