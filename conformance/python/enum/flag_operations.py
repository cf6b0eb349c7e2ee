# Flags: combining, inverting, iterating, containing, names and strings, with every boundary.
from enum import CONFORM, EJECT, KEEP, STRICT, Flag, FlagBoundary, IntFlag, auto

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class P(Flag):
    R = 4
    W = 2
    X = 1
    RW = 6
print(P.R | P.W, P.R & P.W, P.RW ^ P.R, ~P.R, ~P.RW, ~P(0), P(0), P(7), repr(P(5)), str(P(5)), P.R in P.RW, P.RW in P.R, bool(P(0)), bool(P.R), list(P.RW), len(P.RW), list(P), P.RW.name, P(5).name, P(0).name, P.R.value, list(reversed(P)), hash(P.R) == hash(P.R))
for value in (8, -1, -8, "R", 1.0, None):
    show(P, value)
for attempt in (lambda: P.R | 1, lambda: 1 | P.R, lambda: P.R in 5, lambda: 5 in P.R, lambda: P.R + P.W, lambda: P.R < P.W, lambda: "R" in P):
    show(attempt)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    class B(Flag, boundary=boundary):
        A = 1
        C = 4
    class I(IntFlag, boundary=boundary):
        A = 1
        C = 4
    print(boundary, [str(boundary), boundary.name])
    for value in (0, 1, 2, 5, 7, 8, -1, -2):
        show(B, value)
        show(I, value)
class N(IntFlag):
    A = 1
    B = 2
print(N.A | 8, repr(N.A | 8), N.A | N.B, repr(~N.A), N(9), N.A + 1, N.A | 1, 3 & N.A, N.B ^ 3, N.A == 1, N(16), str(N.A | 8), f"{N.A | N.B:d} {N.A}", list(N(11)), len(N(11)), N(0), ~N(0), int(N.B), N.A in N(3), -N.A)
print(list(FlagBoundary))
