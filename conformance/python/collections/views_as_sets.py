# Key, item and value views: set operations, membership, reversal, liveness and refusals.
from collections import ChainMap, Counter, OrderedDict, UserDict, defaultdict

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for d in ({"a": 1, "b": 2}, OrderedDict(a=1, b=2), UserDict(a=1, b=2), Counter(a=1, b=2), defaultdict(int, a=1, b=2), ChainMap({"a": 1, "b": 2})):
    k, v, i = d.keys(), d.values(), d.items()
    print(type(d).__name__, sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), sorted({"a", "q"} - k) if type(d) is not UserDict else "", k.isdisjoint({"z"}), k == {"a", "b"}, k <= {"a", "b", "c"}, k > {"a"}, "a" in k, ("a", 1) in i, ("a", 2) in i, 2 in v, len(k), len(v), len(i), sorted(i & {("a", 1)}), sorted(v), list(reversed(list(k))))
    d["c"] = 3
    print(len(k), sorted(k), sorted(v), sorted(i))
k = {"a": 1}.keys()
for f in (lambda: k + {"b"}, lambda: k & 5, lambda: k[0], lambda: hash(k), lambda: k.add("x"), lambda: {"a": []}.items() & {1}, lambda: {"a": []}.items() | {("b", 1)}, lambda: {}.values() & set(), lambda: {"a": 1}.values() == {"a": 1}.values(), lambda: {"a": [1]}.items() == {"a": [1]}.items(), lambda: k.mapping, lambda: k & [["x"]], lambda: iter(k).__length_hint__()):
    show(f)
