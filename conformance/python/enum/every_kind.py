# Enum, IntEnum, Flag, IntFlag: members, aliases, auto, missing values, methods, errors, the function form.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self):
        return f"{self.name}={self.value}"

    @classmethod
    def favourite(cls):
        return cls.GREEN


print(list(Color), len(Color), Color.CRIMSON is Color.RED, Color(2), Color["RED"], Color.RED.describe(), Color.favourite())
print(repr(Color.RED), str(Color.RED), f"{Color.RED}", "%s" % Color.RED, Color.__members__, Color.RED in Color)
print(Color.RED == 1, Color.RED != Color.GREEN, hash(Color.RED) == hash("RED"), {Color.RED: 1}, Color.RED.name, Color.RED.value)
for call in (lambda: Color(9), lambda: Color["NOPE"], lambda: Color.NOPE, lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN,
             lambda: delattr(Color, "RED"), lambda: 1 in Color):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
try:
    class More(Color):
        BLUE = 3
except TypeError as e:
    print(e)
try:
    class Twice(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
try:
    @unique
    class NotUnique(Enum):
        A = 1
        B = 1
except ValueError as e:
    print(e)


class Auto(Enum):
    def _generate_next_value_(name, start, count, last):
        return name.lower()
    ONE = auto()
    TWO = auto()


print(list(Auto), Auto("two"))


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def density(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH.density, Planet((0.64, 3.39)), Planet.MARS.mass)


class Number(IntEnum):
    ONE = 1
    TWO = 2


print(Number.ONE + 1, Number.ONE < Number.TWO, sorted([Number.TWO, Number.ONE]), Number(1), f"{Number.ONE}", str(Number.TWO), repr(Number.TWO),
      [10, 20][Number.ONE], isinstance(Number.ONE, int), Number.ONE == 1)


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(list(Perm), Perm.R | Perm.X, Perm.RW, ~Perm.R, Perm.R & Perm.W, bool(Perm(0)), Perm.R in Perm.RW, Perm(5), Perm.RW ^ Perm.R, len(Perm.RW))
print(repr(Perm(0)), repr(Perm.R | Perm.X), [p.name for p in Perm.RW], Perm.RW.value, (Perm.R | Perm.X).name)
try:
    Perm(64)
except ValueError as e:
    print(type(e).__name__)


class Bits(IntFlag):
    A = 1
    B = 2
    C = 4


print(Bits.A | Bits.B, Bits.A | 8, Bits(7), Bits.A + 1, Bits.A & 3, ~Bits.A, repr(Bits.A | Bits.C), Bits(0), isinstance(Bits.A | 2, Bits))


class Missing(Enum):
    UNKNOWN = 0
    KNOWN = 1

    @classmethod
    def _missing_(cls, value):
        return cls.UNKNOWN if isinstance(value, int) else None


print(Missing(77), Missing(1))
try:
    Missing("x")
except ValueError as e:
    print(e)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Enum("Pairs", [("A", 5), ("B", 7)]).B.value, Enum("Map", {"X": "y"})("y"), IntEnum("I", "A B", start=5).B + 0,
      list(Flag("F", "P Q R")))


class Text(str, Enum):
    HELLO = "hello"


print(Text.HELLO == "hello", Text.HELLO.upper(), repr(Text.HELLO), f"{Text.HELLO:>8}", Text("hello") is Text.HELLO, str(Text.HELLO))
print(Color.RED.__class__, type(Color), [m.name for m in reversed(Color)], isinstance(Color.RED, Color), issubclass(Color, Enum))
