# Rules of enum classes: what a body may hold, members as attributes, order, aliases, boundaries.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto, member, nonmember


def attempt(make):
    try:
        return make()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Base(Enum):
    @enum.property
    def first(self):
        return f"{self.name} is first"


class Main(Base):
    first = auto()
    second = auto()


print(list(Main), Main.first, Main.first.first, Main.second.first)


class Tricky(Enum):
    name = 1
    value = 2


print(list(Tricky), Tricky.name.name, Tricky.value.value, Tricky["name"])


class Body(Enum):
    _ignore_ = "helper"
    helper = [1, 2]
    a = 1
    b = nonmember(5)

    @member
    def c(self):
        return 1

    def method(self):
        return self.value


print([m.name for m in Body], Body.b, Body.a.method(), hasattr(Body, "helper"))
print(attempt(lambda: setattr(Body, "a", 3)), attempt(lambda: delattr(Body, "a")))
print(attempt(lambda: setattr(Body.a, "value", 3)))
print(attempt(lambda: type(Body)("More", (Body,), {})))


def doubled():
    class Twice(Enum):
        a = 1
        a = 2


def reserved():
    class Sunder(Enum):
        _odd_ = 1


def mixed():
    class Both(int, str, Enum):
        a = 1


def disordered():
    class Order(Enum):
        _order_ = "b a"
        a = 1
        b = 2


def late():
    class Late(Enum):
        a = auto()

        def _generate_next_value_(name, start, count, last):
            return name


for wrong in (doubled, reserved, disordered, late):
    print(attempt(wrong))
print(attempt(mixed).split(":")[0])


class Named(Enum):
    def _generate_next_value_(name, start, count, last):
        return name * 2

    x = auto()
    y = auto(), 3
    z = 7


print([m.value for m in Named])
print(repr(auto()), repr(auto(3)))


class Level(IntEnum):
    low = 1
    high = 10
    top = 10


print(Level.low, f"{Level.low}", repr(Level.low), Level.low + 1, Level.top is Level.high)
print(Level.__members__)


class Text(StrEnum):
    Alpha = auto()
    beta = "b"


print(Text.Alpha, repr(Text.Alpha), Text("b"), Text.Alpha.upper())
print(attempt(lambda: StrEnum("T", {"a": 1})))


class Perm(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6


print(list(Perm), list(Perm.RW), Perm.R | Perm.X, ~Perm.R, Perm(0), bool(Perm(0)), len(Perm(7)))
print(Perm(9), Perm.W in Perm.RW, repr(Perm.R & Perm.W))


class Strict(Flag, boundary=enum.STRICT):
    a = 1
    b = 4


class Eject(IntFlag, boundary=enum.EJECT):
    a = 1
    b = 4


class Keep(IntFlag):
    a = 1
    b = 4


print(attempt(lambda: Strict(8)))
print(attempt(lambda: Strict(2)))
print(Eject(9), type(Eject(9)).__name__, repr(Keep(11)), repr(~Keep.a), repr(Keep(-1)))
print(enum.show_flag_values(13), enum.bin(10), enum.bin(-10), enum.bin(2, 6))


@enum.verify(enum.UNIQUE, enum.CONTINUOUS)
class Good(Enum):
    a = 1
    b = 2


@attempt
def gap():
    @enum.verify(enum.CONTINUOUS)
    class Gap(IntEnum):
        a = 1
        b = 4


@attempt
def unnamed():
    @enum.verify(enum.NAMED_FLAGS)
    class Unnamed(Flag):
        a = 1
        both = 3


print(Good.b, gap, unnamed, sep="\n")


class Planet(Enum):
    EARTH = (5.9, 6.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @classmethod
    def _missing_(cls, value):
        if value == "home":
            return cls.EARTH
        if value == "odd":
            return 5
        return None


print(Planet("home"), Planet.EARTH.mass, Planet((5.9, 6.3)))
print(attempt(lambda: Planet("odd")), attempt(lambda: Planet("x")))
print(Enum("Animal", "cat dog", module="zoo").dog, Enum("Start", ["a", "b"], start=5).b.value)
print(sorted(n for n in dir(Main.second) if not n.startswith("_")))
