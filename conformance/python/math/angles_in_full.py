# Trigonometric and hyperbolic functions at their edges, with the errors of each.
import math

inf, nan = float("inf"), float("nan")
for f in (math.sin, math.cos, math.tan, math.asin, math.acos, math.atan, math.sinh, math.cosh, math.tanh, math.asinh, math.acosh, math.atanh, math.degrees, math.radians):
    row = []
    for v in (0.0, -0.0, 0.5, -0.5, 1, -1, 2, math.pi, 1e10, 710.0, 711.0, inf, -inf, nan):
        try:
            row.append(repr(round(f(v), 12)) if abs(f(v)) < 1e15 else repr(f(v))[:8])
        except Exception as e:
            row.append(f"{type(e).__name__} {e}")
    print(f.__name__, row)
for y, x in ((0.0, 1), (0.0, -1), (-0.0, 1), (-0.0, -1), (1, 0.0), (-1, -0.0), (0.0, 0.0), (0.0, -0.0), (-0.0, -0.0), (inf, inf), (inf, -inf), (-inf, 1), (1, inf), (1, -inf), (nan, 1), (1, nan)):
    print(y, x, math.atan2(y, x))
