# from_float, from_decimal, limit_denominator and as_integer_ratio.
import math
from decimal import Decimal
from fractions import Fraction as F

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(F.from_float(0.3), F.from_float(-2.5), F.from_float(7), F.from_decimal(Decimal("-0.1")), F.from_decimal(7))
for bad in (math.nan, math.inf, "0.5", Decimal(1), None):
    show(F.from_float, bad)
for bad in (Decimal("nan"), Decimal("inf"), 1.5, "1"):
    show(F.from_decimal, bad)
pi = F("3.1415926535897932")
for limit in (1, 2, 7, 10, 100, 1000, 10**6, 10**30):
    print(limit, pi.limit_denominator(limit))
print(F(math.pi).limit_denominator(), F(1.1).limit_denominator(10), F(-355, 113).limit_denominator(7), F(4321, 8765).limit_denominator(10000))
show(pi.limit_denominator, 0)
show(pi.limit_denominator, max_denominator=50)
print(F(-6, 8).as_integer_ratio())
