# fma: an impossible product counts before a third operand that is no number.
from decimal import Decimal

for a in ("Infinity", "-Infinity", "0", "NaN1"):
    for b in ("0", "Infinity", "NaN2", "sNaN3", "2"):
        for c in ("NaN4", "sNaN5", "1", "-Infinity"):
            try:
                result = Decimal(a).fma(Decimal(b), Decimal(c))
            except Exception as e:
                result = repr(e)
            print(a, b, c, result)
