# slice.indices: what start, stop and step mean for a length.
for s in (slice(None), slice(2), slice(1, 3), slice(-2, None), slice(None, None, -1), slice(5, 0, -2),
          slice(-100, 100), slice(100, -100, -1), slice(None, -1), slice(3, 3), slice(True, 4),
          slice(10**30), slice(-10**30, None, 10**30), slice(None, None, -10**30)):
    print(s, [s.indices(n) for n in (0, 1, 4, 10)])
for args in (("a",), (1.0,), (None,), (), (1, 2), (-1,)):
    try:
        print(slice(1).indices(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for s in (slice(None, None, 0), slice("a"), slice(1.5), slice(None, None, "x")):
    try:
        print(s.indices(5))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("index", self.n)
        return self.n


print(slice(I(1), I(8), I(2)).indices(6))
