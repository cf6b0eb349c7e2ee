# Fraction(...) from strings of every spelling, numbers of every type, pairs, and what is refused with which words.
import decimal
import math
from fractions import Fraction


def attempt(function, *arguments, **named):
    try:
        return repr(function(*arguments, **named))
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for s in ("1", "-1", "+3/4", " 3/4 ", "3 / 4", "3/ 4", "1.5", ".5", "5.", "-1.25e2", "1e-3", "1E+5", "1_000", "1_0/3_0", "7/0", "", "/2", "1/", "1/2/3", "1.5/2", "1/2.5", "nan", "inf", "0x10", "--1", "1e", "١/٢", "1/-2", "+ 1", "1__0", "_1", "1\n", "1 1"):
    print(repr(s), attempt(Fraction, s))
print(attempt(Fraction), attempt(Fraction, 0, 5), attempt(Fraction, 6, -4), attempt(Fraction, 1, 0), attempt(Fraction, True, 2), attempt(Fraction, 1.5), attempt(Fraction, 0.1), attempt(Fraction, decimal.Decimal("1.1")), attempt(Fraction, Fraction(1, 2), Fraction(3, 4)), attempt(Fraction, 1.5, 2), attempt(Fraction, "1", 2), attempt(Fraction, 1, "2"), attempt(Fraction, None), attempt(Fraction, 1, None), attempt(Fraction, 1j), attempt(Fraction, math.nan), attempt(Fraction, math.inf), attempt(Fraction, decimal.Decimal("NaN")), attempt(Fraction, decimal.Decimal("Infinity")), attempt(Fraction, []), attempt(Fraction, 1, 2, 3), attempt(Fraction, numerator=4, denominator=6), attempt(Fraction, denominator=2), attempt(Fraction, b"1"), attempt(Fraction, 4, 6, _normalize=False), attempt(Fraction, "1/3", None))
print(attempt(Fraction.from_float, 0.5), attempt(Fraction.from_float, 3), attempt(Fraction.from_float, "1"), attempt(Fraction.from_float, math.nan), attempt(Fraction.from_decimal, decimal.Decimal("0.1")), attempt(Fraction.from_decimal, 3), attempt(Fraction.from_decimal, 0.5), attempt(Fraction.from_decimal, decimal.Decimal("Infinity")))
f = Fraction(-7, 3)
print(f.numerator, f.denominator, f.as_integer_ratio(), str(f), repr(f), str(Fraction(4, 2)), attempt(setattr, f, "numerator", 1), f.real, f.imag, f.conjugate(), f.is_integer() if hasattr(f, "is_integer") else "", hash(Fraction(1, 2)) == hash(0.5), hash(Fraction(4, 2)) == hash(2), hash(Fraction(1, 2**61 - 1)), bool(Fraction(0)), int(f), float(f), math.floor(f), math.ceil(f), math.trunc(f), round(f), round(f, 2), round(Fraction(5, 2)), round(Fraction(25, 10), 0), round(Fraction(1234, 1), -2), attempt(round, f, "x"), attempt(complex, f))
for limit in (1, 2, 7, 10, 100, 1000, 10**6, 0, -1, 2.5, "x"):
    print(limit, attempt(Fraction(math.pi).limit_denominator, limit), attempt(Fraction("-3.1415926535897932").limit_denominator, limit))
print(Fraction(1, 3).limit_denominator(), attempt(Fraction(1, 3).limit_denominator, max_denominator=2))
