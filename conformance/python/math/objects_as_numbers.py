# What the functions take besides numbers: __float__, __index__, subclasses, fractions and decimals; what they refuse.
import math
from decimal import Decimal
from fractions import Fraction


class F:
    def __float__(self):
        return 2.25


class I:
    def __index__(self):
        return 9


class Bad:
    def __float__(self):
        return "x"


class Broken:
    def __float__(self):
        raise RuntimeError("broken")


class Own(float):
    pass


for f in (math.sqrt, math.exp, math.floor, math.ceil, math.fabs, math.isnan, math.log, math.sin, math.trunc, math.degrees, math.frexp):
    row = []
    for v in (F(), I(), Own(6.25), Fraction(9, 4), Decimal("2.25"), True, Bad(), Broken(), "2", None, b"2", [1], 1j):
        try:
            row.append(f(v))
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(f.__name__, row)
print(math.gcd(I(), 6), math.isqrt(I()), math.factorial(I()), math.comb(I(), 2), math.hypot(F(), I()), math.dist((F(),), (I(),)), math.fsum([F(), I()]), math.isclose(F(), 2.25), math.pow(I(), 0.5), math.atan2(I(), F()), math.fmod(I(), F()), math.copysign(I(), -F().__float__()))
