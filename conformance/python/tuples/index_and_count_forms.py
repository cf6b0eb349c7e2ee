# tuple.index with bounds of every kind, tuple.count by == and by identity.
t = (1, 2, 1.0, True, "1", 2, None)
print(t.count(1), t.count("1"), t.count(None), t.count(9))
print(t.index(1), t.index(1, 1), t.index(True, 3), t.index(2, -2), t.index(2, -100, 100))
for args in ((9,), (1, 4), (2, 2, 5), (1, 5, 2), ("1", 0, -3), (1, 10**30)):
    try:
        print(args, t.index(*args))
    except ValueError as e:
        print(args, e)
for args in ((), (1, "a"), (1, None), (1, 2, 3, 4), (1, 2.0)):
    try:
        print(args, t.index(*args))
    except TypeError as e:
        print(args, e)
nan = float("nan")
print((nan,).count(nan), (nan,).index(nan))


class Index:
    def __index__(self):
        return 2


print(t.index(1, Index()))


class Bad:
    def __eq__(self, other):
        raise RuntimeError("compared")


try:
    (Bad(),).count(1)
except RuntimeError as e:
    print(e)
