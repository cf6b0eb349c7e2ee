# defaultdict: factories, missing keys, union, copies and errors.
from collections import defaultdict

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = defaultdict(list, {"a": [1]}, b=[2])
d["c"].append(3)
print(d, d["zz"], d.get("qq"), "qq" in d, d.default_factory, len(d), d.copy(), d.copy().default_factory, d == dict(d))
d.default_factory = None
show(d.__getitem__, "none")
print(d)
for args in ((), (None,), (int,), (None, {"a": 1}), (lambda: 5,)):
    x = defaultdict(*args)
    show(x.__getitem__, "k")
    print(dict(x))
show(defaultdict, 5)
show(defaultdict, [], {})
show(defaultdict, int, 5)
show(defaultdict, int, {}, {})
print(defaultdict(int, a=1) | {"b": 2}, {"b": 2} | defaultdict(int, a=1), type({} | defaultdict(int)).__name__, defaultdict(int) | defaultdict(list), repr(defaultdict(None)))
show(lambda: defaultdict(int) | 5)
d = defaultdict(int); d |= {"q": 1}; print(d)
d = defaultdict(lambda: 1 / 0)
show(d.__getitem__, "x")
class M(defaultdict):
    def __missing__(self, key): return "own " + str(key)
print(M(int)["x"], M(int), defaultdict(int).__missing__("k"), defaultdict.fromkeys("ab", 1))
r = defaultdict(list); r["self"] = r; print(r)
tree = lambda: defaultdict(tree)
t = tree(); t["a"]["b"]["c"] = 1
print(t["a"]["b"]["c"], list(t), t["a"].keys())
