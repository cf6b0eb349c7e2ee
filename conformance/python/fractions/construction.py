# Fractions from numbers, strings, decimals and other fractions, with the errors of each.
from decimal import Decimal
from fractions import Fraction

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((), (3,), (3, 4), (6, -8), (-6, -8), (0, 5), (Fraction(1, 2),), (Fraction(1, 2), Fraction(3, 4)), (0.5,), (1.1,), (-0.0,), (Decimal("1.1"),), (Decimal("-1e3"),), (True,),
             ("3/4",), (" -3/4 ",), ("1.25",), ("-.5",), ("1e3",), ("1.5e-3",), ("1_000/3",), ("+7",), ("3 / 4",), ("3/-4",), ("a",), ("",), ("1/0",), ("1.2/3",), ("0x10",), ("٣/٤",),
             (1, 0), (0, 0), (1.5, 2), (1, 2.5), ("1", 2), (float("nan"),), (float("inf"),), (Decimal("NaN"),), (Decimal("-Infinity"),), (None,), ([],), (1 + 0j,), (1, "2")):
    show(Fraction, *args)
show(Fraction, 4, 6, _normalize=False)
show(Fraction, numerator=3, denominator=9)
show(Fraction, denominator=2)
