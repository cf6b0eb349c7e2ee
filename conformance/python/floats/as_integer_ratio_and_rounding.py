# As integer ratio and rounding.
import math
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for v in (0.5, -0.1, 1e300, 5e-324, 0.0, -0.0, float('inf'), float('nan'), 3.0):
    attempt(lambda: v.as_integer_ratio()); attempt(lambda: int(v)); attempt(lambda: round(v)); attempt(lambda: round(v, 2)); attempt(lambda: round(v, -2)); attempt(lambda: v // 1); attempt(lambda: divmod(v, 0.3)); attempt(lambda: math.floor(v)); attempt(lambda: math.ceil(v)); attempt(lambda: math.trunc(v)); attempt(lambda: v % -1); attempt(lambda: hash(v) == hash(v)); attempt(lambda: v.__round__(None)); attempt(lambda: v.__trunc__()); attempt(lambda: v.__floor__()); attempt(lambda: round(v, 400)); attempt(lambda: round(v, -400)); attempt(lambda: round(v, 1.5)); attempt(lambda: round(v, None)); attempt(lambda: v.__getnewargs__())
for v in (0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 0.125, 0.375, 1e15 + 0.5, 5e15 + 1):
    print(round(v), round(v, 1), round(v, 2), round(v, 3), round(v, 15), round(v, -1))
attempt(lambda: round(15, -1)); attempt(lambda: round(25, -1)); attempt(lambda: round(-15, -1)); attempt(lambda: round(10**30 + 5 * 10**9, -10)); attempt(lambda: round(5, 'a')); attempt(lambda: round(True, -1)); attempt(lambda: round('x')); attempt(lambda: round()); attempt(lambda: round(1, 2, 3)); attempt(lambda: round(number=2.567, ndigits=1)); attempt(lambda: round(1.5, 10**20))
