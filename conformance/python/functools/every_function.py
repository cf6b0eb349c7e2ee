# Each function of functools with its options and errors.
import functools as ft


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


show(ft.reduce, lambda a, b: a + b, [1, 2, 3])
show(ft.reduce, lambda a, b: a + b, [], 5)
show(ft.reduce, lambda a, b: a + b, [])
show(ft.reduce, None, [1, 2])
show(ft.reduce, max, 5)
p = ft.partial(int, "11", base=2)
show(p)
show(p, base=3)
print(p.func, p.args, p.keywords, ft.partial(p, 1).args)
print(ft.partial(print, 1, sep="x"))
show(ft.partial)
show(ft.partial, 3)


@ft.lru_cache(maxsize=2)
def squared(x):
    print("computing", x)
    return x * x


for x in (1, 1, 2, 3, 1, 1.0):
    squared(x)
print(squared.cache_info(), squared.cache_parameters(), squared.__wrapped__(3))
squared.cache_clear()
print(squared.cache_info())
typed = ft.lru_cache(typed=True)(lambda x: type(x).__name__)
print(typed(1), typed(1.0), typed.cache_info())
show(typed, [])
show(ft.lru_cache, "x")
print(ft.cache(lambda: 1).cache_info())


@ft.total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n if isinstance(other, Version) else NotImplemented


print(Version(1) <= Version(1), Version(2) > Version(1), Version(1) >= Version(2))
show(lambda: Version(1) > 3)
show(ft.total_ordering, type("Bare", (), {}))
print(sorted(["b", "A", "c"], key=ft.cmp_to_key(lambda a, b: (a > b) - (a < b))))
show(lambda: ft.cmp_to_key(lambda a, b: 0)(1) < 2)


class Circle:
    def __init__(self, r):
        self.r = r

    @ft.cached_property
    def area(self):
        """The area."""
        print("computing")
        return self.r * 3

    def scale(self, by, plus=0):
        return self.r * by + plus

    double = ft.partialmethod(scale, 2)
    more = ft.partialmethod(scale, plus=1)


c = Circle(5)
print(c.area, c.area, c.__dict__, Circle.area.__doc__, Circle.area.attrname)
c.area = 1
print(c.area)
del c.area
print(c.area, c.double(), c.double(plus=3), c.more(3))


@ft.singledispatch
def kind(x, *rest):
    return "something"


@kind.register
def _(x: int):
    return "int"


@kind.register(list)
@kind.register(tuple)
def _(x):
    return "sequence"


kind.register(str, lambda x: "text")
print(kind(1), kind(True), kind([]), kind(()), kind("a"), kind(1.5), kind(None, 2))
print(kind.dispatch(bool)(1), sorted(k.__name__ for k in kind.registry))
show(kind)
show(kind.register, 3)


class Shower:
    @ft.singledispatchmethod
    def show(self, x):
        return "any"

    @show.register
    def _(self, x: int):
        return "int"


print(Shower().show(1), Shower().show("x"))


def original(a, b=1):
    """Documented."""


@ft.wraps(original)
def wrapper(*args):
    pass


print(wrapper.__name__, wrapper.__doc__, wrapper.__wrapped__ is original)
print(ft.WRAPPER_ASSIGNMENTS, ft.WRAPPER_UPDATES)
