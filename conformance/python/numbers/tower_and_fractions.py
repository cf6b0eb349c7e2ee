# numbers and fractions: the tower's classes and mixins, every way to make and use a Fraction.
import decimal
import math
import numbers
import operator
from fractions import Fraction as F

for value in (1, True, 2.5, 1j, F(1, 2), decimal.Decimal(1), "1"):
    print(repr(value), [n for n in ("Number", "Complex", "Real", "Rational", "Integral")
                        if isinstance(value, getattr(numbers, n))])
for text in ("3/4", " -3/4 ", "+7", "1e3", "-.5", "1.25e-2", "3_0/4_0", "0x1", "1/0", "", "a", "1/-2",
             "1 / 2", "nan", "1.", "\u0663/\u0664", "3/4.5"):
    try:
        print(repr(text), F(text))
    except (ValueError, ZeroDivisionError) as e:
        print(repr(text), type(e).__name__, e)
for args in ((), (6, 4), (-6, -4), (0, 5), (F(1, 2), F(3, 4)), (0.375,), (decimal.Decimal("1.1"),),
             (1.1,), (True,), (5, 0), (1.5, 2), ("1", "2"), (float("nan"),), (float("inf"),),
             (decimal.Decimal("NaN"),), (1j,), (None, 3), (10 ** 30, 10 ** 28)):
    try:
        print(args, repr(F(*args)))
    except Exception as e:
        print(args, type(e).__name__, e)
print(F.from_float(0.5), F.from_float(3), F.from_decimal(decimal.Decimal("0.125")), F.from_decimal(7))
for bad in (lambda: F.from_float("x"), lambda: F.from_float(float("inf")), lambda: F.from_decimal(1.5),
            lambda: F(1, 2).limit_denominator(0), lambda: F(1, 3) < 1j, lambda: F(1, 2) + "x",
            lambda: F(0) ** -1, lambda: F(1, 2) // 0, lambda: divmod(F(1), F(0)), lambda: F(1) % 0):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
pi = F("3.1415926535897932")
print([pi.limit_denominator(n) for n in (1, 7, 10, 100, 10 ** 6)], pi.numerator, pi.denominator)
values = [F(3, 4), F(-5, 3), F(2), F(0), 2, -3, 0.5, 1j, decimal.Decimal(2), True]
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod,
           operator.pow, operator.eq, operator.lt, operator.ge, divmod):
    for a in values[:4]:
        row = []
        for b in values:
            for x, y in ((a, b), (b, a)):
                try:
                    row.append(repr(op(x, y)))
                except Exception as e:
                    row.append(type(e).__name__)
        print(op.__name__, a, *row)
x = F(-7, 2)
print(+x, -x, abs(x), int(x), float(x), complex(x), bool(x), bool(F(0)), math.floor(x), math.ceil(x),
      math.trunc(x), round(x), round(F(5, 2)), round(F(22, 7), 2), round(F(1250), -2), hash(F(1, 2)) ==
      hash(0.5), hash(F(3)) == hash(3), x.real, x.imag, x.conjugate(), x.as_integer_ratio(), str(x),
      repr(x), f"{F(1, 3)}", F(1, 2) in {0.5}, sorted([F(1, 2), 0.3, 1, F(-1)]), sum([F(1, 3)] * 3))
print(F(4) ** F(1, 2), F(1, 4) ** 2, F(1, 4) ** -2, F(-1, 4) ** -3, 2 ** F(3), 2.0 ** F(1, 2),
      F(2) ** 0.5, (-8) ** F(1, 3), math.gcd(6, 4), F(10 ** 20, 3) * 3 == 10 ** 20)
