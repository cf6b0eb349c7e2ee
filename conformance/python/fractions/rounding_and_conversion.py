# int, float, complex, round, floor, ceil, trunc and truth of fractions.
import math
from fractions import Fraction as F

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for f in (F(7, 2), F(-7, 2), F(5, 2), F(-5, 2), F(1, 3), F(0), F(10**20, 3), F(22, 7)):
    print(int(f), float(f), complex(f), math.floor(f), math.ceil(f), math.trunc(f), round(f), round(f, 1), round(f, -1), round(f, 3), bool(f), abs(f), -f, +f)
print(str(F(3, 4)), repr(F(3, 4)), str(F(5)), repr(F(5)), "%s" % F(1, 3), f"{F(1, 3)}", f"{F(1, 3)!r}", F(3, 4).numerator, F(3, 4).denominator, F(3, 4).real, F(3, 4).imag, F(3, 4).conjugate())
show(float, F(10**400))
show(float, F(10**400, 10**399))
show(int, F(-1, 2))
show(round, F(1, 2), 0.5)
show(format, F(1, 3), ".2f")
show(math.sqrt, F(1, 4))
show(F(1).__round__, None)
