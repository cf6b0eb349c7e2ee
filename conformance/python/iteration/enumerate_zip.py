# enumerate and zip in every form.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate("ab", start=-1)), list(enumerate([])), next(enumerate("x", 10**20)))
print(list(zip()), list(zip([1])), list(zip([1, 2], "ab", (True, False))), list(zip([1, 2, 3], [4])), dict(zip("ab", [1, 2])))
print(list(zip([1, 2], [3, 4], strict=True)))
err(lambda: list(zip([1], [1, 2], strict=True)))
err(lambda: list(zip([1, 2], [1], strict=True)))
err(lambda: list(zip([1], [1], [], strict=True)))
err(lambda: list(zip([1], [1], [1, 2], strict=True)))
err(lambda: zip(1, 2))
err(lambda: enumerate())
err(lambda: enumerate(1))
err(lambda: enumerate([], 1.5))
err(lambda: zip([], x=1))
z = zip("abc", range(2))
print(next(z), next(z), next(z, "end"), list(z))
e = enumerate("xy")
print(next(e), list(e), type(e), type(z))
it = iter([1, 2, 3])
print(list(zip(it, [9])), list(it))
m = [[1, 2], [3, 4], [5, 6]]
print(list(zip(*m)), [list(r) for r in zip(*m)], list(map(sum, zip(*m))))
for i, (a, b) in enumerate(zip("ab", "cd"), 1): print(i, a, b)
