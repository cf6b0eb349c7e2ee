# auto() with every base, after other values, and with an own generator.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto

class A(Enum):
    X = auto()
    Y = 10
    Z = auto()
    W = "text"
class F(Flag):
    X = auto()
    Y = 8
    Z = auto()
    N = 0
    XY = X | Y
class S(StrEnum):
    Hello = auto()
    other = "OTHER"
class I(IntFlag):
    A = auto()
    B = auto()
class G(Enum):
    def _generate_next_value_(name, start, count, last_values):
        return (name, start, count, list(last_values))
    P = auto()
    Q = auto()
class T(Enum):
    X = auto(), 5
    Y = 3, auto()
for e in (A, F, S, I, G, T):
    print([(m.name, m.value) for m in e], list(e.__members__))
try:
    class M(Enum):
        A = "a"
        B = auto()
    print(M.B.value)
except TypeError as e:
    print(e)
try:
    class N(StrEnum):
        A = 5
except TypeError as e:
    print(e)
try:
    class O(StrEnum):
        A = b"x", "ascii", "strict"
        B = b"x", 5
except TypeError as e:
    print(e)
print(repr(auto()), auto() == auto(), S.Hello + "!", S.Hello.upper(), str(S.other), f"{S.Hello:>8}", S("hello"), isinstance(S.Hello, str))
