# ceil, floor, trunc, modf, frexp, ldexp, fmod, remainder, copysign, nextafter, ulp, fabs.
import math

values = (0.0, -0.0, 0.5, -0.5, 1.5, -2.5, 1e16, -1e300, float("inf"), -float("inf"), float("nan"))
for f in (math.ceil, math.floor, math.trunc, math.modf, math.frexp, math.fabs, math.ulp, math.isnan, math.isinf, math.isfinite):
    row = []
    for v in values:
        try:
            r = f(v)
            row.append(r if not isinstance(r, int) or abs(r) < 10**20 else "big")
        except Exception as e:
            row.append(f"{type(e).__name__} {e}")
    print(f.__name__, row)
for f, cases in ((math.ldexp, ((1.5, 3), (1.0, -1080), (1.0, 2000), (0.0, 10**30), (1.0, -10**30), (1.0, 10**30), (float("inf"), -5), (1, 2.0), ("a", 1))), (math.fmod, ((7, 3), (-7, 3), (7, -3), (5.5, 0), (float("inf"), 2), (3, float("inf")), (float("nan"), 1), (-0.0, 1))), (math.remainder, ((7, 3), (5, 2), (-5, 2), (1.5, 1), (2.5, 1), (1, 0), (float("inf"), 1), (1, float("inf")), (1e308, 3))), (math.copysign, ((1, -0.0), (-1, 0.0), (0, -1), (float("nan"), -1), (float("inf"), -2))), (math.nextafter, ((1, 2), (1, 0), (0, 1), (0, -1), (1, 1), (float("inf"), 0), (5e-324, 0), (1.7976931348623157e308, float("inf")), (float("nan"), 1))), (math.dist, (([0, 0], [3, 4]), ([], []), ([1], [1, 2]), ([float("inf")], [0]), ([1], "a"), ((1, 2, 3), (4, 5, 6)), (5, 5))), (math.hypot, ((), (3,), (3, 4), (-3, -4, 12), (1e200, 1e200), (1e-200, 1e-200), (float("inf"), float("nan")), (float("nan"), 1), ("a",)))):
    for args in cases:
        try:
            print(f.__name__, args, f(*args))
        except Exception as e:
            print(f.__name__, args, type(e).__name__, e)


class Own:
    def __ceil__(self):
        return "ceil"

    def __floor__(self):
        return "floor"

    def __trunc__(self):
        return "trunc"

    def __float__(self):
        return 2.5


print(math.ceil(Own()), math.floor(Own()), math.trunc(Own()), math.fabs(Own()), math.sqrt(Own()))
for f in (math.ceil, math.floor, math.trunc):
    for v in ("1", None, 1j, [1]):
        try:
            print(f(v))
        except TypeError as e:
            print(f.__name__, e)
