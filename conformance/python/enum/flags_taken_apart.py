# Iteration, length, containment and names of combined flags, with aliases, multi-bit members, zero members and auto.
from enum import Flag, IntFlag, auto


class Perm(Flag):
    NONE = 0
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
    ALL = 7


print([(m.name, m.value) for m in Perm], list(Perm.__members__), len(Perm))
for value in (Perm(0), Perm.R, Perm.RW, Perm.R | Perm.X, Perm.ALL, ~Perm.R, ~Perm.ALL, Perm.RW ^ Perm.R):
    print(repr(value), str(value), value.name, value.value, list(value), len(value), bool(value), value in Perm.ALL, Perm.R in value)
print(Perm.R | Perm.W is Perm.RW, Perm.RW & Perm.W, Perm.RW == Perm.R | Perm.W, hash(Perm.RW) == hash(Perm.R | Perm.W))
for wrong in (lambda: Perm.R | 1, lambda: Perm.R & "x", lambda: 1 in Perm.ALL, lambda: Perm.R | None, lambda: Perm.R < Perm.W, lambda: Perm.R + Perm.W, lambda: Perm(8), lambda: Perm.R and Perm(9)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)


class Gaps(IntFlag):
    A = 1
    C = 4
    MIX = 18


print(list(Gaps), Gaps(18), repr(Gaps(2)), Gaps(23), Gaps(64), repr(~Gaps.A), repr(Gaps.A | 8), Gaps.A | Gaps.C, list(Gaps(23)), Gaps(-1), -Gaps.A, Gaps.A << 1, 5 & Gaps.C, 2 | Gaps.A, Gaps.C in Gaps(5), Gaps(5).name, Gaps(0).name, Gaps(8).name)


class Big(Flag):
    HUGE = 1 << 100
    SMALL = 1


print(Big.HUGE | Big.SMALL, [m.name for m in Big.HUGE | Big.SMALL], (Big.HUGE | Big.SMALL).value == 2**100 + 1)


class Auto(Flag):
    A = 4
    B = auto()
    C = 3
    D = auto()


print([(m.name, m.value) for m in Auto.__members__.values()])
