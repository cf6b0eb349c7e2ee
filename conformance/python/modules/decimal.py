# decimal.
from decimal import Decimal, ROUND_HALF_UP, InvalidOperation
a, b = Decimal("1.10"), Decimal("2.25")
print(a + b, a * b, b - a, b / a, -a, a < b, a == Decimal("1.1"), str(a), repr(a), float(a), int(b), round(b, 1), b.quantize(Decimal("0.1"), rounding=ROUND_HALF_UP), Decimal(5), Decimal("0.1") + Decimal("0.2"), Decimal(0.1), sum([a, b]), max(a, b), a + 1, abs(-a), f"{b:.1f}", Decimal("1E+3"), Decimal("NaN").is_nan(), Decimal("100").normalize(), b % a, b // a, a ** 2, Decimal("1234567.891").quantize(Decimal("0.01")), f"{Decimal('1234567.891'):,.2f}")
try: Decimal("x")
except InvalidOperation as e: print(type(e).__name__)
try: a + 1.5
except TypeError as e: print(e)
