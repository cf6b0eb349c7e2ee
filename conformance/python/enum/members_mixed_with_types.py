# Mixed-in data types: which value and text members have, formats, arithmetic, str and repr of each.
import datetime
from enum import Enum, Flag, IntEnum, IntFlag, ReprEnum, StrEnum


class I(IntEnum):
    ONE = 1


class S(StrEnum):
    HI = "hi"


class F(IntFlag):
    A = 1
    B = 2


class MixedInt(int, Enum):
    ONE = 1


class MixedStr(str, Enum):
    HI = "hi"


class MixedFloat(float, Enum):
    HALF = 0.5


class Tuple(tuple, Enum):
    PAIR = (1, 2)


class Bytes(bytes, Enum):
    B = b"x"
    C = "y", "ascii"


class Date(datetime.date, Enum):
    EPOCH = 1970, 1, 1


class Repr(int, ReprEnum):
    ONE = 1


class Plain(Enum):
    X = 1


for member in (I.ONE, S.HI, F.A, F.A | F.B, F(0), MixedInt.ONE, MixedStr.HI, MixedFloat.HALF, Tuple.PAIR, Bytes.B, Bytes.C, Date.EPOCH, Repr.ONE, Plain.X):
    print(repr(member), str(member), f"{member}", "{:>12}".format(member), "%s" % (member,), repr(member.value), member.name, hash(member) == hash(member.name))
print(f"{I.ONE:05d}", f"{S.HI:^6}", f"{F.A:b}", I.ONE + 1, I.ONE * "ab", S.HI.upper(), S.HI + "!", F.B + 1, MixedInt.ONE == 1, MixedStr.HI == "hi", Plain.X == 1, I.ONE == F.A, Date.EPOCH.year, sorted([I.ONE, 0]))
for wrong in (lambda: f"{MixedInt.ONE:05d}", lambda: f"{MixedFloat.HALF:.3f}", lambda: f"{Plain.X:d}", lambda: f"{MixedStr.HI:>5}", lambda: f"{Tuple.PAIR:>5}", lambda: Plain.X < Plain.X, lambda: Plain.X + 1):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(type(I.ONE + F.A).__name__, type(F.A | 1).__name__, type(F.A | I.ONE).__name__, {I.ONE: "int key"}[1], "hi" in {S.HI}, isinstance(S.HI, str), I.ONE.real, I.ONE.bit_length(), I.ONE.to_bytes(1, "big"))


def wrong_values():
    class W(StrEnum):
        A = 1


def wrong_tuple():
    class W(StrEnum):
        A = "a", "b", "c", "d"


def two_types():
    class W(int, str, Enum):
        A = 1


for make in (wrong_values, wrong_tuple, two_types):
    try:
        make()
    except TypeError as e:
        print(e)
