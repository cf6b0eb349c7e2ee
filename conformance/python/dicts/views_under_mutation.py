# keys, values and items follow the dict; set operations on them; changes while iterating are refused.
d = {"a": 1, "b": 2}
k, v, i = d.keys(), d.values(), d.items()
d["c"] = 3
print(k, v, i, len(k), "c" in k, 3 in v, ("c", 3) in i, ("c", 4) in i, "c" in i, list(reversed(k)), list(reversed(i))[0])
print(sorted(k & {"a", "z"}), sorted(k | ["z"]), sorted(k - "a"), sorted(k ^ {"a": 0, "q": 0}), sorted(i & {("a", 1)}), k.isdisjoint("xyz"), k == {"a", "b", "c"})
print(k <= {"a", "b", "c", "d"}, k < set("abc"), k >= set("ab"), i == {("a", 1), ("b", 2), ("c", 3)}, v == v, d.values() == d.values(), k == d.keys(), {"a"} <= k)
print(k.mapping["a"], type(k.mapping).__name__, repr({}.keys()), repr({1: {}}.items()), [*zip(k, v)], {**dict(i)} == d)
for change in (lambda: d.update(z=1), lambda: d.popitem(), lambda: d.clear(), lambda: d.__setitem__("a", 9), lambda: d.setdefault("b", 0)):

    for view in (d, d.keys(), d.values(), d.items()):
        d.clear()
        d.update(a=1, b=2, c=3)
        try:
            for n, _ in enumerate(view):
                if n == 0:
                    change()
            print("fine", end="; ")
        except RuntimeError as e:
            print(e, end="; ")
    print(len(d))
for f in (lambda: k[0], lambda: k.add("x"), lambda: hash(k), lambda: k & 5, lambda: k + {"x"}, lambda: v & v, lambda: {}.items() < 5, lambda: i - 5, lambda: k.mapping.clear(),
          lambda: i & [([],)], lambda: [] in k, lambda: ([], 1) in i, lambda: setattr(k, "x", 1), lambda: type(k)(), lambda: k.isdisjoint(5)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
