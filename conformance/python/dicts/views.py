# Views are live and act as sets.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, list(k), list(reversed(k)))
print(sorted(k & {"a", "z"}), sorted(k | {"z"}), sorted(k - {"a"}), sorted(k ^ {"a", "z"}), k == {"a", "b", "c"}, k >= {"a"}, k < {"a", "b", "c", "d"}, k.isdisjoint({"x"}), sorted(i & {("a", 1)}), i == {"a": 1, "b": 2, "c": 3}.items(), k == d.keys(), sorted({"a", "q"} & k), v == d.values(), sorted(k & ["a"]), type(k & k).__name__)
print(type(k).__name__, type(v).__name__, type(i).__name__, repr({}.keys()), [a for a, b in i if b > 1], dict(i), max(v), sum(v), list(zip(k, v)), set(k) == k)
err(lambda: k[0])
err(lambda: v[0])
err(lambda: v & {1})
err(lambda: hash(k))
err(lambda: len(i, 1))
err(lambda: k.add(1))
err(lambda: d.keys(1))
it = iter(d)
next(it)
d["d"] = 4
err(next, it)
