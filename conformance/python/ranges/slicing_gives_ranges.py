# A slice of a range is a range; its start, stop and step.
r = range(10, 50, 5)
for s in (slice(None), slice(2, 5), slice(None, None, -1), slice(-3, None), slice(None, None, 3), slice(6, 1, -2),
          slice(100, None), slice(None, -100), slice(3, 3), slice(None, 10**20)):
    print(s, r[s], list(r[s]))
print(range(0)[::-1], range(5)[::-1][::-1], range(10)[2:8][1:3], range(-5, 5)[::4])
big = range(0, 10**40, 10**20)
print(big[5:8], big[-1], big[::10**19], len(range(0, 10**18, 7)))
print(bool(range(0)), bool(range(1)), range(3).start, range(1, 9, 2).step)
print([*reversed(range(0, 10, 4))], [*reversed(range(5, 5))], list(reversed(range(10**20, 10**20 + 3))))
