# unique, verify, member, nonmember, property, global_enum and their refusals.
import enum
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, EnumCheck, Flag, IntEnum, global_enum, member, nonmember, unique, verify

def attempt(make):
    try:
        print(list(make()))
    except Exception as e:
        print(type(e).__name__, e)
def dup():
    @unique
    class D(Enum):
        A = 1
        B = 1
        C = 2
        E = 2
    return D
def ok():
    @unique
    class D(Enum):
        A = 1
    return D
def gaps():
    @verify(CONTINUOUS)
    class D(IntEnum):
        A = 1
        B = 4
    return D
def flag_gaps():
    @verify(CONTINUOUS)
    class D(Flag):
        A = 1
        B = 8
    return D
def unnamed():
    @verify(NAMED_FLAGS)
    class D(Flag):
        A = 1
        B = 6
        C = 24
    return D
def both():
    @verify(UNIQUE, CONTINUOUS)
    class D(Enum):
        A = 1
        B = 2
    return D
for make in (dup, ok, gaps, flag_gaps, unnamed, both):
    attempt(make)
class M(Enum):
    A = 1
    @member
    class Inner: pass
    @nonmember
    class Plain: pass
    B = nonmember(5)
    f = member(lambda self: 1) if False else 7
    def method(self): return self.name
    @property
    def twice(self): return self.value * 2
    @staticmethod
    def s(): return "static"
    @classmethod
    def c(cls): return cls.__name__
    _ignore_ = ["tmp"]
    tmp = 3
print(list(M), M.B, M.Plain, M.A.method(), M.A.twice, M.s(), M.c(), hasattr(M, "tmp"), list(EnumCheck))
class D(Enum):
    name_ = 1
    @enum.property
    def label(self): return "<" + self.name + ">"
print(D.name_.label)
try:
    print(D.label)
except AttributeError as e:
    print(e)
@global_enum
class Planet(Enum):
    EARTH = 3
print(repr(EARTH), str(EARTH), EARTH is Planet.EARTH)
