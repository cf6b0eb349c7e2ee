# What the functions take: integers, floats, objects with __complex__ and __float__, and what they refuse.
import cmath


class C:
    def __complex__(self):
        return 3 + 4j


class F:
    def __float__(self):
        return 2.0


class I:
    def __index__(self):
        return 4


class Bad:
    def __complex__(self):
        return "x"


for v in (4, 4.0, True, C(), F(), I(), 10**30):
    print(type(v).__name__, cmath.sqrt(v), cmath.phase(v), abs(cmath.exp(0)), cmath.polar(v), cmath.isfinite(v), cmath.isnan(v))
for v in ("1", None, [1], Bad(), b"1", 10**400):
    for f in (cmath.sqrt, cmath.phase, cmath.isinf):
        try:
            print(f(v))
        except Exception as e:
            print(f.__name__, type(e).__name__, e)
for args in ((8, 2), (100, 10), (1j, 2), (2, 1), (0, 2), (2, 0), (1, 2, 3), ()):
    try:
        print("log", args, cmath.log(*args))
    except Exception as e:
        print("log", args, type(e).__name__, e)
for args in ((1, 0), (2, cmath.pi), (-1, 0), (0, 5), (float("inf"), 0), (1, float("inf")), (float("nan"), 0), ("a", 1), (1,)):
    try:
        print("rect", args, cmath.rect(*args))
    except Exception as e:
        print("rect", args, type(e).__name__, e)
print(cmath.infj, cmath.nanj, cmath.inf, cmath.tau == 2 * cmath.pi, cmath.e)
