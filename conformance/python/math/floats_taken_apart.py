# frexp, ldexp, modf, fmod, remainder, nextafter, ulp, copysign, trunc, floor, ceil, fsum, hypot, dist and closeness.
import math

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

values = (0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, math.inf, -math.inf, math.nan)
for name in ("frexp", "modf", "trunc", "floor", "ceil", "ulp", "isfinite", "isinf", "isnan", "fabs", "sqrt", "cbrt", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "degrees", "radians", "gamma", "lgamma", "erf", "erfc"):
    row = []
    for v in values:
        try:
            row.append(getattr(math, name)(v))
        except Exception as e:
            row.append(type(e).__name__ + " " + str(e))
    print(name, row)
for name in ("fmod", "remainder", "copysign", "nextafter", "atan2", "pow", "hypot"):
    row = []
    for a, b in ((7, 3), (-7, 3), (7, -3), (1, 0), (0, 0), (math.inf, 1), (1, math.inf), (math.nan, 1), (0.0, -1.0), (-8, 1 / 3), (2, 0.5), (5e-324, 0)):
        try:
            row.append(getattr(math, name)(a, b))
        except Exception as e:
            row.append(type(e).__name__ + " " + str(e))
    print(name, row)
print(math.ldexp(0.5, 4), math.ldexp(1, -1080), math.fsum([0.1] * 10), math.fsum([]), math.hypot(), math.hypot(3, 4, 12), math.dist((0, 0), (3, 4)), math.dist((), ()), math.isclose(1, 1 + 1e-10), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12, abs_tol=1e-9), math.log(8, 2), math.log(10**400), math.log2(2**2000), math.sqrt(10**20), math.floor(10**20), math.ceil(True), math.trunc(-2.7), math.e, math.pi, math.tau, math.inf, math.nan)
for f, args in ((math.ldexp, (1, 10**10)), (math.ldexp, (1.0, 1.5)), (math.fsum, ([1, "a"],)), (math.fsum, (5,)), (math.fsum, ([math.inf, -math.inf],)), (math.fsum, ([1e308, 1e308],)), (math.dist, ((1,), (1, 2))), (math.dist, (1, 2)), (math.isclose, (1, 1), ), (math.isclose, (1,)), (math.log, (0,)), (math.log, (-1,)), (math.log, (2, 1)), (math.log, (2, 0)), (math.log, ("a",)), (math.sqrt, (-1,)), (math.acos, (2,)), (math.floor, (math.nan,)), (math.ceil, (math.inf,)), (math.trunc, ("a",)), (math.exp, (1000,)), (math.gamma, (-1,)), (math.factorial, (2.0,)), (math.cosh, (1000,)), (math.atanh, (1,)), (math.sin, (math.inf,)), (math.pow, (-1, 0.5)), (math.pow, (0, -1)), (math.remainder, (1, 0)), (math.sqrt, (10**400,)), (math.floor, (None,))):
    show(f, *args)
show(math.isclose, 1, 1, rel_tol=-1)
class M:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 4.0
print(math.floor(M()), math.ceil(M()), math.trunc(M()), math.sqrt(M()))
