# defaultdict.
from collections import defaultdict
d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, dict(d), d["a"], "zz" in d, d.get("zz"), len(d), d.default_factory)
n = defaultdict(int, {"x": 5}, y=1)
for ch in "banana": n[ch] += 1
print(n, sorted(n.items()), n.copy(), type(n.copy()).__name__, defaultdict(lambda: "dflt")["k"], defaultdict(set), n == {"x": 5, "y": 1, "b": 1, "a": 3, "n": 2})
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t))
e = defaultdict(None, a=1)
try: e["q"]
except KeyError as x: print(repr(x))
try: defaultdict(5)
except TypeError as x: print(x)
e.default_factory = int
print(e["q"], e, n | {"new": 1}, e.__missing__("w"), e.pop("w"), isinstance(e, dict), defaultdict(list, [("k", [1])]), repr(defaultdict(int)))
