# lru_cache on methods: each object has its own entries, and what is found under the method's name.
from functools import cache, lru_cache, partial


class Point:
    def __init__(self, x):
        self.x = x

    @lru_cache(maxsize=None)
    def times(self, n, plus=0):
        print("computing", self.x, n, plus)
        return self.x * n + plus

    @cache
    def nothing(self):
        return [self.x]

    @staticmethod
    @cache
    def alone(n):
        return n + 1

    @classmethod
    @cache
    def named(cls, n):
        return cls.__name__, n


class Sub(Point):
    pass


a, b, c = Point(2), Point(3), Sub(5)
for _ in range(2):
    for p in (a, b, c):
        print(p.times(1), p.times(2), p.times(2, plus=1), p.nothing() is p.nothing())
print(Point.times.cache_info(), Point.nothing.cache_info(), Sub.times is Point.times)
bound = a.times
print(bound(1), bound.__self__ is a, type(bound).__name__, bound.__func__ is Point.times)
print(a.times == a.times, a.times is a.times, a.times != b.times)
print(Point.times(a, 1), a.alone(1), Point.alone(1), a.named(1), c.named(1), c.named(1))
print(Point.alone.cache_info(), list(map(b.times, (1, 2, 1))))


def call(p):
    return p.times(1)


for p in (a, b, c, a):
    print(call(p), end=" ")
print()
a.times = lambda n: ("own", n)
print(call(a), call(b))
del a.times
print(call(a), call(b))
Sub.times = lambda self, n: ("sub", self.x, n)
print(call(c), call(b))
del Sub.times
print(call(c))
Point.times = cache(lambda self, n: ("new", self.x, n))
print(call(a), call(c), call(a), Point.times.cache_info())
Point.times = partial(lambda n: ("partial", n))
print(call(a), call(c))
Point.times = 5
try:
    call(a)
except TypeError as e:
    print(e)
del Point.times
try:
    call(a)
except AttributeError as e:
    print(e)


class Slotted:
    __slots__ = ("x",)

    @cache
    def get(self, n):
        return n


s = Slotted()
print([s.get(i % 2) for i in range(4)], Slotted.get.cache_info())
try:
    s.get = 1
except AttributeError as e:
    print(e)


class Unhashable:
    __hash__ = None

    @cache
    def get(self):
        return 1


try:
    Unhashable().get()
except TypeError as e:
    print(e)


try:
    class Wrapper(type(Point.nothing)):
        pass
except TypeError as e:
    print(e)


class Many:
    @cache
    def __len__(self):
        print("len")
        return 4

    @cache
    def __getitem__(self, i):
        if i > 3:
            raise IndexError(i)
        print("item", i)
        return i * i

    @cache
    def __call__(self, *args):
        return args


m = Many()
print(len(m), len(m), m[1], m[1], list(m), m(1, 2), m(1, 2) is m(1, 2))
