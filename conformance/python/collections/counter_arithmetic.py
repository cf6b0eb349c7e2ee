# Counters added, merged and compared: plain ones, subclasses, other mappings, counts that are no ints.
from collections import Counter, OrderedDict
from fractions import Fraction


def show(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


a, b = Counter("aabbbc"), Counter({"b": 1, "c": 5, "d": -2, "e": 0})
for x, y in ((a, b), (b, a), (a, a), (Counter(), b), (b, Counter())):
    for op in ("__add__", "__sub__", "__or__", "__and__", "__eq__", "__ne__", "__le__", "__lt__", "__ge__", "__gt__"):
        show(lambda: getattr(x, op)(y))
    for op in ("__iadd__", "__isub__", "__ior__", "__iand__"):
        z = x.copy()
        show(lambda: getattr(z, op)(y))
    z = x.copy()
    print(z.update(y), z, z.subtract(y), z == x, z.update(c=3), z.subtract(c=1), z)
mixed = Counter({1: 1.5, "x": Fraction(1, 3), True: 2})
print(mixed, mixed + mixed, mixed - Counter({1: 1}), mixed | Counter(x=1), mixed & Counter({1: 9}))
for bad in (Counter(a="one"), Counter(a=None)):
    for f in (lambda: bad + Counter(a=1), lambda: bad | Counter(a=1), lambda: bad <= Counter(a=1), lambda: bad == Counter(a=1), lambda: bad.update(Counter(a=1)), lambda: bad.subtract({"a": 1}), lambda: bad.update("a"),
              lambda: bad.most_common(), lambda: bad.total(), lambda: +bad):
        show(f)
show(lambda: Counter(5))
show(lambda: Counter([[]]))
show(lambda: Counter("a") + {"a": 1})
show(lambda: Counter("a") == {"a": 1})
show(lambda: Counter([1, 2], [3]))
show(lambda: Counter(iterable=4, self=2))
show(lambda: Counter(None, x=2))
show(lambda: Counter(c for c in "hello"))
show(lambda: Counter(OrderedDict(a=3)))
show(lambda: Counter([1, 1.0, True, -1, -2, -1]))
c = Counter()
c.update([2**70, 2**70, "k"])
c.subtract(["k", "k", 2**70, None])
print(c, c.most_common(1), c.most_common(2), c.most_common(0), c.most_common(-1))
c["k"] = 2**62
c.update("k")
print(c["k"] == 2**62 + 1)


class Tally(Counter):
    def __missing__(self, key):
        return 10

    def update(self, *args, **kwargs):
        print("update", args, kwargs)
        super().update(*args, **kwargs)


t = Tally("aab")
print(t, t + Counter("z"), Counter("z") + t, t == Counter("aab"), t <= Counter("aab"), t - Tally("c"))
t.subtract("q")
t.subtract({"q": 1})
print(sorted(t.items()))


class Nasty(int):
    def __add__(self, other):
        grow[len(grow)] = 1
        return 1


grow = Counter({"n": Nasty(1), "m": 1})
show(lambda: grow + Counter())
