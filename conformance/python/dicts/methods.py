# get, setdefault, pop, popitem, update, clear, copy, fromkeys.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

d = {"a": 1, "b": 2}
print(d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("n"), d, d.pop("n"), d.pop("zz", "dflt"), d.popitem(), d, len(d))
print(d.update({"a": 10, "x": 1}), d, d.update([("y", 2)], z=3), d, d.update(a=5), d, d.update(), d.update({}), d.copy() == d, d.copy() is d, d.clear(), d)
print(dict.fromkeys("ab"), dict.fromkeys([1, 2], 0), dict.fromkeys([], 1), dict.fromkeys(range(2), []), {}.fromkeys("x", 1))
d = {"b": 1, "a": 2}
print(list(d), list(d.keys()), list(d.values()), list(d.items()), sorted(d), "a" in d, 1 in d, "q" not in d, d | {"c": 3}, {"a": 0} | d, max(d), min(d, key=d.get), list(reversed(d)))
d |= {"z": 26}
d |= [("y", 25)]
print(d)
err({}.pop, "k")
err({}.popitem)
err({}.pop)
err({}.get)
err({}.get, 1, 2, 3)
err({}.setdefault)
err({}.update, 5)
err({}.update, [1])
err({}.update, [(1, 2, 3)])
err({}.update, ["abc"])
err({}.update, {}, {})
err(dict.fromkeys)
err(dict.fromkeys, 5)
err({}.get, [])
err({}.pop, [])
err(lambda: {}["missing"])
err(lambda: {}[1.5])
err(lambda: {}[None])
err(lambda: {"a": 1}["A"])
err(lambda: {}.has_key("a"))
