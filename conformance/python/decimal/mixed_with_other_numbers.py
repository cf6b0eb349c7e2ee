# Decimals beside ints, floats, fractions, complex numbers, bools and strings: operators, comparisons, hashes, and FloatOperation.
import decimal
import fractions
import math
import operator
from decimal import Decimal


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


d = Decimal("2.5")
others = (2, True, 2.5, fractions.Fraction(5, 2), 2.5 + 0j, "2.5", None, Decimal("2.50"), 10**30)
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, operator.pow, divmod, operator.eq, operator.ne, operator.lt, operator.ge):
    print(op.__name__, [attempt(op, d, o) for o in others], [attempt(op, o, d) for o in others])
print(hash(Decimal("2.50")) == hash(2.5) == hash(fractions.Fraction(5, 2)), hash(Decimal(10) ** 30) == hash(10**30), hash(Decimal("1E+400") ) == hash(10**400), {Decimal(1): "a"}[1], Decimal("0.1") == 0.1, Decimal(0.1) == 0.1, Decimal("NaN") == Decimal("NaN"), attempt(hash, Decimal("sNaN")), attempt(lambda: Decimal("sNaN") == 1), attempt(lambda: Decimal("NaN") < 1), hash(Decimal("Infinity")) == hash(math.inf), sorted([Decimal(2), 1.5, 1, fractions.Fraction(7, 4)]))
with decimal.localcontext() as c:
    c.traps[decimal.FloatOperation] = True
    print(attempt(Decimal, 1.5), attempt(lambda: d + 1.5), attempt(lambda: d == 2.5), attempt(lambda: d < 2.5), attempt(Decimal.from_float, 1.5), attempt(c.create_decimal, 1.5), attempt(c.create_decimal_from_float, 1.5))
    c.traps[decimal.FloatOperation] = False
    c.clear_flags()
    d == 2.5, d < 2.5
    print(c.flags[decimal.FloatOperation])
print(int(Decimal("-2.9")), float(Decimal("1e400")), complex(d), bool(Decimal("-0")), math.floor(Decimal("-2.5")), math.ceil(Decimal("-2.5")), math.trunc(Decimal("-2.5")), attempt(int, Decimal("NaN")), attempt(int, Decimal("Infinity")), float(Decimal("NaN")), attempt(float, Decimal("sNaN")), str(Decimal("1E+3")), f"{Decimal('1234.5'):,}", "%s %.2f %d" % (d, d, d), math.sqrt(Decimal(4)), sum([Decimal("0.1")] * 10), sum([Decimal(1), 2]), math.fsum([Decimal("0.1")] * 3), max(Decimal(1), 2), abs(Decimal("-0")), -Decimal("0"), +Decimal("-0"), Decimal("2") ** -1, attempt(pow, Decimal(2), 3, 5), attempt(pow, 2, Decimal(3), 5), attempt(pow, Decimal(2), Decimal("0.5"), 5), attempt(pow, Decimal(-8), Decimal("0.5")), attempt(lambda: Decimal(0) ** 0), attempt(lambda: Decimal(1) / 0), attempt(lambda: Decimal(0) / 0), attempt(lambda: Decimal(1) % 0), attempt(lambda: divmod(Decimal(1), 0)), attempt(lambda: Decimal("1E999999") * 10))
