# Every function on complex numbers that are not finite.
import cmath
import math

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

values = [complex(a, b) for a in (math.inf, -math.inf, math.nan, 1.0) for b in (math.inf, -math.inf, math.nan, -1.0)]
for name in ("exp", "sqrt", "log", "log10", "sin", "cos", "tan", "asin", "acos", "atan", "sinh", "cosh", "tanh", "asinh", "acosh", "atanh"):
    for z in values:
        print(name, z, end=" ")
        show(getattr(cmath, name), z)
for z in values + [0, 1j]:
    print(cmath.isfinite(z), cmath.isinf(z), cmath.isnan(z))
