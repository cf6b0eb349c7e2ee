# any, all, sum, min, max in all forms.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(sum([1, 2, 3]), sum([]), sum([1], 10), sum([0.1] * 3), sum([[1], [2]], []), sum(range(101)), sum([1, 2.5, 3j]), sum((1,), start=5), sum([True, True]))
print(min(3, 1, 2), max([3, 1, 2]), min("b", "a"), max("abc"), min([], default="d"), max([1, 5], key=lambda x: -x), min(["bb", "a"], key=len), max(1, 2.0), min(1, 1.0), max((1, 2), (1, 3)))
print(max([1, 1.0, True]), min([True, 1, 1.0]), max({"a": 1, "b": 5}, key={"a": 1, "b": 5}.get), min("x"), max(iter([4, 9])), max([(1, "b"), (1, "a")], key=lambda t: t[0]))
err(sum, ["a", "b"])
err(sum, ["a"], "")
err(sum, [b"a"], b"")
err(sum, 5)
err(sum)
err(sum, [[1]], 5)
err(min)
err(max, 1)
err(max, [])
err(min, 1, "a")
err(max, 1, 2, default=3)
err(max, [1], foo=1)
err(max, [None, 1])
print(any([0, 0, 1]), any([]), all([]), all([1, 0]), any(x > 2 for x in [1, 2, 3]), all("abc"), any({}), any({0: 1}), all([[]]))
err(any, 5)
err(all)
err(any, [1], [2])
print(sum([0.1, 0.2, 0.3]), sum([1e100, 1, -1e100]), sum([10**20, 1]), sum([], []), sum([(1,), (2,)], ()))
