# dict() in every form.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(dict(), dict(a=1), dict({"a": 1}), dict([("a", 1), ("b", 2)]), dict({"a": 1}, b=2), dict([["a", 1]], a=2), dict(zip("ab", range(2))), dict(["ab", "cd"]), dict((x, x * x) for x in range(3)), dict({"a": 1}, **{"b": 2}), dict({}.items()), dict(enumerate("ab")))
err(dict, 5)
err(dict, [1])
err(dict, ["abc"])
err(dict, [(1, 2, 3)])
err(dict, [()])
err(dict, 1, 2)
err(dict, None)
err(dict, "a")
err(dict, [[[], 1]])
err(dict, **{"a": 1, "b": 2}) 
print({1: "a", "1": "b", (1,): "c", None: "d", 1.5: "e", b"1": "f", frozenset({1}): "g"}, {} == dict(), {"a": {"b": {}}}, {"a": 1, "a": 2})
print({"a": 1} == {"a": 1.0}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, {"a": 1} != {"a": 2}, {} == [], {"a": [1]} == {"a": [1]}, {"x": None} == {}, bool({}), len({1: 2}))
err(lambda: {} < {})
err(lambda: {} + {})
err(lambda: {}.nope)
err(lambda: {[1]: 2})
err(lambda: {}.__getitem__("k"))
r = {}
r["self"] = r
print(r, repr({"a": "b'c", "n": None, 1: [2]}), str({"é": "\n"}))
