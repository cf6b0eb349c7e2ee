# Mixed-in types, __new__, __init__, pickling hooks, private and dunder names, inheritance of methods.
from enum import Enum, IntEnum, EnumMeta, EnumType

class Base(Enum):
    def shout(self): return self.name + "!"
class Kid(Base):
    A = 1
print(Kid.A.shout(), list(Base), Kid.__mro__[1].__name__)
class Coord(tuple, Enum):
    O = 0, 0
    X = 1, 0
print(Coord.X[0], Coord.X == (1, 0), Coord((0, 0)), repr(Coord.X), str(Coord.O), len(Coord.X))
class Text(str, Enum):
    A = "a"
    B = b"b", "ascii"
print(Text.A == "a", Text.A.upper(), str(Text.A), f"{Text.A}", repr(Text.B), Text("b"), Text.B.value, "x" + Text.A)
class Num(float, Enum):
    H = 0.5
print(Num.H * 2, str(Num.H), repr(Num.H))
class New(Enum):
    A = 1, "one"
    B = 2, "two"
    def __new__(cls, value, text):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.text = text
        return obj
print(New(2).text, New.A.value, list(New))
class Init(Enum):
    A = 1, 2
    def __init__(self, a, b): self.total = a + b
print(Init.A.total, Init.A.value, Init((1, 2)))
class Private(Enum):
    A = 1
    __secret = 2
    _one = 3
    __dunder__ = 4
print(list(Private), Private._Private__secret, Private.__dunder__)
for body in ({"A": 1, "mro": 2}, {"_bad_": 1}, {"A": 1}):
    try:
        ns = EnumMeta.__prepare__("E", (Enum,))
        for k, v in body.items():
            ns[k] = v
        print(list(EnumMeta("E", (Enum,), ns)))
    except Exception as e:
        print(type(e).__name__, e)
try:
    class Bad(Enum):
        A = 1
        A = 2
except TypeError as e:
    print(e)
try:
    class Two(int, str, Enum):
        A = 1
except TypeError as e:
    print(e)
print(EnumMeta is EnumType, type(Kid) is EnumType, Kid.A.__reduce_ex__(2)[1], Kid.__doc__, Kid.A.__objclass__ is Kid)
class Ordered(IntEnum):
    LOW = 1
    HIGH = 10
print(Ordered.LOW < Ordered.HIGH, max(Ordered), Ordered.HIGH // 3, [0, 1, 2][Ordered.LOW], str(Ordered.LOW), repr(Ordered.LOW), f"{Ordered.HIGH:04d}", Ordered(10), isinstance(Ordered.LOW, int), Ordered.LOW == 1.0, sum(Ordered), Ordered.HIGH.bit_length())
