# Bounds with __index__ become ints when the range is made.
class I:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        print("asked", self.n)
        return self.n


r = range(I(1), I(9), I(3))
print(r, type(r.start), list(r))
print(range(True), range(True, 5), range(0, True).stop)
print(r[I(1)], r[I(0):I(2)])


class Bad:
    def __index__(self):
        return 1.5


class Raises:
    def __index__(self):
        raise KeyError("no")


class Zero:
    def __index__(self):
        return 0


for f in (lambda: range(Bad()), lambda: range(Raises()), lambda: range(1, 2, Zero()), lambda: range(1, Bad())):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
