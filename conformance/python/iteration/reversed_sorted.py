# reversed and sorted, sort stability and keys.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(list(reversed([1, 2, 3])), list(reversed("abc")), list(reversed(range(0, 10, 3))), list(reversed((1,))), list(reversed({"a": 1, "b": 2})), list(reversed({"a": 1}.items())))
print(sorted([3, 1, 2]), sorted("hello"), sorted({3, 1}), sorted({"b": 1, "a": 2}), sorted([]), sorted([2, 1], reverse=True), sorted(range(5), key=lambda x: -x))
data = [("b", 2), ("a", 2), ("c", 1), ("a", 1)]
print(sorted(data), sorted(data, key=lambda t: t[1]), sorted(data, key=lambda t: t[1], reverse=True), sorted(data, key=lambda t: (t[1], t[0])))
l = ["bb", "A", "ccc", "a"]
l.sort(key=len); print(l)
l.sort(key=str.lower); print(l)
l.sort(); print(l)
l.sort(reverse=True); print(l)
err(lambda: sorted([1, "a"]))
err(lambda: sorted([None, 1]))
err(lambda: sorted([1], key=5))
err(lambda: sorted([1], cmp=1))
err(lambda: sorted())
err(lambda: sorted([1], lambda x: x))
err(lambda: [1].sort(lambda x: x))
err(lambda: reversed(5))
err(lambda: reversed(x for x in []))
err(lambda: sorted([{}, {}]))
err(lambda: sorted([1j, 2j]))
print(sorted([1.5, 1, True, 0]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2], [1, 5], []]), sorted(["é", "z", "a", "Z"]))
from functools import cmp_to_key
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))
people = [{"n": "Al", "a": 30}, {"n": "Bo", "a": 25}, {"n": "Cy", "a": 30}]
print([p["n"] for p in sorted(people, key=lambda p: (-p["a"], p["n"]))])
big = [(i * 7919) % 1000 for i in range(1000)]
print(sorted(big) == list(range(1000)), sorted(big, reverse=True)[:3])
def boom(x):
    if x == 2: raise ValueError("key")
    return x
err(lambda: sorted([1, 2, 3], key=boom))
