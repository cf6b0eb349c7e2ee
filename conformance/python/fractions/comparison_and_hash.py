# Ordering and equality with every numeric type, and hashes equal to equal numbers'.
import math
import operator
from decimal import Decimal
from fractions import Fraction as F

for a in (F(1, 2), F(3), F(-1, 3)):
    for b in (F(1, 2), 3, 0.5, Decimal("0.5"), math.nan, math.inf, -math.inf, 3 + 0j, 3j, "1/2", None):
        for name in ("eq", "ne", "lt", "le", "gt", "ge"):
            try:
                print(getattr(operator, name)(a, b), end=" ")
            except Exception as e:
                print(type(e).__name__, e, end="; ")
        print()
print(hash(F(1, 2)) == hash(0.5), hash(F(3)) == hash(3), hash(F(-7, 3)), hash(F(1, 10)), hash(F(1, 2**61 - 1)), hash(F(0)), len({F(1, 2), 0.5, Decimal("0.5")}))
print(sorted([F(3, 2), 1, 1.25, F(1, 3)]), min(F(1, 3), 0.3), max(F(1, 3), 0.3), sum([F(1, 3)] * 3), math.prod([F(1, 2), 4]))
