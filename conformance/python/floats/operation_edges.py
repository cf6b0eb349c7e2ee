# Operation edges.
import math
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
inf, nan = float('inf'), float('nan')
for a in (0.0, -0.0, 1.5, -2.5, inf, -inf, nan, 1e308, 5e-324):
    for b in (0.0, -0.0, 2.0, -3.0, inf, -inf, nan, 0, 2, -1, True):
        for f in (lambda: a + b, lambda: a * b, lambda: a / b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: a ** b, lambda: b ** a, lambda: (a < b, a == b, a >= b), lambda: math.fmod(a, b), lambda: math.copysign(a, b), lambda: max(a, b), lambda: min(b, a)): attempt(f)
