# Values outside a Flag's members under STRICT, CONFORM, EJECT and KEEP: construction, operators, inversion, membership, length.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag


def attempt(function):
    try:
        return function()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for boundary in (STRICT, CONFORM, EJECT, KEEP):
    for base in (Flag, IntFlag):
        class F(base, boundary=boundary):
            A = 1
            B = 2
            D = 8

        print(base.__name__, boundary, F._boundary_)
        for value in (0, 1, 3, 4, 5, 11, 16, 27, -1, -2, -4):
            print(" ", value, attempt(lambda: repr(F(value))), attempt(lambda: str(F(value))))
        print(" ", attempt(lambda: ~F.A), attempt(lambda: ~F(0)), attempt(lambda: F.A ^ F.B), attempt(lambda: F.A | 16), attempt(lambda: F.A & 7), attempt(lambda: list(F(11))), attempt(lambda: len(F(3))), attempt(lambda: F.A in F(3)))
        print(" ", attempt(lambda: 1 in F.A), attempt(lambda: bool(F(0))), attempt(lambda: F("x")), attempt(lambda: F(2.0)), attempt(lambda: F(None)))
print(list(FlagBoundary), FlagBoundary("strict") is STRICT, str(KEEP), repr(EJECT))
