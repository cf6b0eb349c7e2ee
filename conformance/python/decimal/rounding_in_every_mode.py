# quantize, round, to_integral and arithmetic under each rounding mode, at halves, at the precision's end and with given exponents.
import decimal
from decimal import Decimal

modes = (decimal.ROUND_CEILING, decimal.ROUND_DOWN, decimal.ROUND_FLOOR, decimal.ROUND_HALF_DOWN, decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_UP, decimal.ROUND_05UP)
values = [Decimal(v) for v in ("1.25", "1.35", "-1.25", "1.250001", "1.05", "-0.05", "9.95", "0.5", "1.5", "2.5", "-2.5", "0.049")]
for mode in modes:
    print(mode, [str(v.quantize(Decimal("0.1"), rounding=mode)) for v in values], [str(v.to_integral_value(mode)) for v in values])
    with decimal.localcontext() as c:
        c.prec, c.rounding = 2, mode
        print([str(+v) for v in values], Decimal("12.55") + Decimal("0.1"), Decimal(2) / 3, Decimal("-1.005") * 3, Decimal(7).sqrt(), round(Decimal("2.5")))
for digits in (-3, -1, 0, 1, 2, 5):
    print(digits, round(Decimal("1234.5678"), digits), round(Decimal("-0.5"), digits), round(Decimal("5E+3"), digits))
print(round(Decimal("2.5")), round(Decimal("3.5")), round(Decimal("-2.5")), type(round(Decimal("2.5"))).__name__, type(round(Decimal("2.5"), 0)).__name__)


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(Decimal("1").quantize, Decimal("1E-30")), attempt(Decimal("1").quantize, Decimal("Infinity")), attempt(Decimal("Infinity").quantize, Decimal("-Infinity")), attempt(Decimal(1).quantize, 1), attempt(Decimal(1).quantize, "1"), attempt(Decimal(1).quantize, Decimal(1), "ROUND_WRONG"), attempt(Decimal(1).quantize, Decimal(1), rounding=5), attempt(Decimal(1).quantize), attempt(round, Decimal("NaN")), attempt(round, Decimal("Infinity")), attempt(round, Decimal("NaN"), 2), attempt(round, Decimal(1), "x"), attempt(round, Decimal(1), 1.5), attempt(Decimal(1).to_integral_value, "WRONG"), attempt(Decimal("1.5").to_integral_exact, rounding=decimal.ROUND_UP))
