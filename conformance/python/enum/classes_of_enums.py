# What an enum class answers: len, in, iteration, reversal, subscripts, attributes, dir, bool, equality, subclassing and every refusal.
import enum
from enum import Enum, EnumMeta, EnumType, Flag, unique


class Color(Enum):
    RED = 1
    CRIMSON = 1
    BLUE = 2


def attempt(function):
    try:
        return function()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(len(Color), list(Color), list(reversed(Color)), Color["CRIMSON"], Color.CRIMSON is Color.RED, dict(Color.__members__), type(Color.__members__).__name__, Color.RED in Color, bool(Color), EnumMeta is EnumType)
print(attempt(lambda: Color["NOPE"]), attempt(lambda: Color.NOPE), attempt(lambda: Color(9)), attempt(lambda: Color()), attempt(lambda: Color(1, 2)), attempt(lambda: Color[0]), attempt(lambda: Color.RED.BLUE), attempt(lambda: setattr(Color, "RED", 5)), attempt(lambda: delattr(Color, "RED")), attempt(lambda: setattr(Color.RED, "value", 5)), attempt(lambda: setattr(Color.RED, "name", "x")))
setattr(Color, "added", 5)
Color.RED.note = "kept"
print(Color.added, Color(1).note, Color.BLUE.__dict__.keys() >= {"_value_", "_name_"})
print(attempt(lambda: type("More", (Color,), {})), attempt(lambda: Enum("X", "a", type=Color)))
print(sorted(n for n in dir(Color) if not n.startswith("__")), sorted(n for n in dir(Color.RED) if not n.startswith("__")))
print(Color.RED == Color.RED, Color.RED != Color.BLUE, Color.RED == 1, hash(Color.RED) == hash("RED"), Color.RED.__class__, Color.RED.__reduce_ex__(2), Color.RED.__objclass__ if hasattr(Color.RED, "__objclass__") else "")
import copy

print(copy.copy(Color.RED) is Color.RED, copy.deepcopy([Color.RED])[0] is Color.RED, repr(Color), str(Color), Color.__doc__, Color.__name__, type(Color).__name__, isinstance(Color, EnumType))


def repeated():
    @unique
    class U(Enum):
        A = 1
        B = 1
        C = 2
        D = 2


def reused():
    class R(Enum):
        A = 1
        A = 2


def reused_method():
    class R(Enum):
        A = 1

        def A(self):
            pass


def reserved():
    class R(Enum):
        mro = 1


def sunder():
    class R(Enum):
        _bad_ = 1


def ignored():
    class R(Enum):
        _ignore_ = "A"
        A = 1
        _ignore_ = "B"


def late_generator():
    class R(Enum):
        A = enum.auto()

        def _generate_next_value_(name, start, count, last):
            return 1


def order():
    class R(Enum):
        _order_ = "B A"
        A = 1
        B = 2


for make in (repeated, reused, reused_method, reserved, sunder, ignored, late_generator, order):
    print(make.__name__, attempt(make))


class Ordered(Flag):
    _order_ = "A B"
    A = 1
    B = 2


print(list(Ordered), [m for m in Color if m is not Color.RED], list(zip(Color, "ab")), {m.name: m.value for m in Color})
