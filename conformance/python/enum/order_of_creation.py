# __new__, __init__, _value_, _missing_, _generate_next_value_, _ignore_ and __set_name__: when each runs and what it sees.
from enum import Enum, IntEnum, auto


class Planet(Enum):
    _ignore_ = ["helper", "n"]
    helper = [n for n in range(3)]
    MERCURY = (3.3, 2.4)
    EARTH = (5.9, 6.3)

    def __init__(self, mass, radius):
        print("init", self.name, mass)
        self.mass = mass

    @property
    def heavy(self):
        return self.mass > 4


print(Planet.EARTH.heavy, Planet((3.3, 2.4)), hasattr(Planet, "helper"), Planet.MERCURY.value)


class Coordinate(bytes, Enum):
    def __new__(cls, value, label):
        print("new", cls.__name__, value, label)
        obj = bytes.__new__(cls, [value])
        obj._value_ = value
        obj.label = label
        return obj

    PX = (0, "P.X")
    PY = (1, "P.Y")


print(Coordinate.PY, Coordinate(1).label, Coordinate.PX == b"\x00", Coordinate.__new__.__qualname__)


class Counted(Enum):
    def _generate_next_value_(name, start, count, last_values):
        print("next", name, start, count, last_values)
        return name.lower() * (count + 1)

    A = auto()
    B = auto()
    C = 7
    D = auto()


print([m.value for m in Counted])


class Lookup(Enum):
    ONE = 1
    OTHER = 99

    @classmethod
    def _missing_(cls, value):
        print("missing", value)
        if value == "bad":
            return 5
        if value == "raise":
            raise KeyError("from missing")
        if value is not None:
            return cls.OTHER


print(Lookup(1), Lookup(7))
for value in ("bad", "raise", None):
    try:
        print(Lookup(value))
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))


class AutoNumber(Enum):
    def __new__(cls):
        obj = object.__new__(cls)
        obj._value_ = len(cls.__members__) + 1
        return obj

    RED = ()
    BLUE = ()


print(list(AutoNumber))


class Descriptor:
    def __set_name__(self, owner, name):
        print("set_name", owner.__name__, name)

    def __get__(self, obj, owner):
        return "got"


class WithDescriptor(Enum):
    X = 1
    d = Descriptor()


print(WithDescriptor.d, WithDescriptor.X.d, list(WithDescriptor))


class Method(Enum):
    def call(self):
        return self

    number = 1
    function = lambda self: "plain"
    nested = IntEnum


print(list(Method), Method.number.function())
