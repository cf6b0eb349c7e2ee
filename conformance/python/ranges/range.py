# range.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

print(range(5), range(1, 5), range(0, 10, 3), list(range(5)), list(range(2, 5)), list(range(10, 0, -3)), list(range(0)), list(range(5, 2)), list(range(-3, 3)), len(range(0, 10, 3)), len(range(10, 0, -1)), range(10)[3], range(10)[-1], range(10)[2:8:2], range(10)[::-1], range(0, 10, 2)[1:3])
r = range(0, 20, 5)
print(5 in r, 6 in r, 20 in r, -5 in r, 5.0 in r, "a" in r, r.index(10), r.count(5), r.count(6), r.start, r.stop, r.step, r == range(0, 16, 5), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3)), list(reversed(r)), max(r), min(r), sum(r), bool(range(0)), bool(range(1)), list(r)[1:], r != range(3), tuple(range(2)), r[1], range(3) == [0, 1, 2])
print(len(range(10**18)), 10**17 in range(10**18), range(10**20)[10**19], range(10**30).stop, list(range(10**20, 10**20 + 3)), range(2**63, 2**63 + 2)[-1], sum(range(0, 10**6, 10**5)), len(range(-5, 5, 3)), range(True), range(5).index(3))
err(range)
err(range, 1, 2, 3, 4)
err(range, 1.5)
err(range, "a")
err(range, 1, 2, 0)
err(range, None)
err(lambda: range(5)[5])
err(lambda: range(5)[-6])
err(lambda: range(5).index(9))
err(lambda: range(5)["a"])
err(lambda: len(range(10**20)))
err(lambda: range(3).append(1))
err(range, x=1)
def si(): range(3)[0] = 1
err(si)
for i in range(3):
    for j in range(i, -1, -1): print(i, j, end=" ")
print()
it = iter(range(3))
print(next(it), list(it), [i for i in range(10) if i % 3 == 0], list(zip(range(3), range(5, 100))), [*range(2), *range(2)], {i: i for i in range(2)})
