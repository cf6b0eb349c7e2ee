# Every method of Decimal with a second operand, over pairs of ordinary and special values.
import decimal
from decimal import Decimal

context = decimal.getcontext()
context.prec = 6
for trap in context.traps:
    context.traps[trap] = False
values = [Decimal(v) for v in ("0", "-2.50", "7", "101", "1E+7", "-Infinity", "NaN3", "sNaN")]
two = ("__add__", "__sub__", "__mul__", "__truediv__", "__floordiv__", "__mod__", "__divmod__", "__pow__", "compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "logical_and", "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward", "quantize", "remainder_near", "rotate", "same_quantum", "scaleb", "shift")
for name in two:
    rows = []
    for a in values:
        for b in values:
            context.clear_flags()
            try:
                r = getattr(Decimal, name)(a, b)
            except Exception as e:
                r = type(e).__name__
            rows.append(f"{r}" if not isinstance(r, tuple) else "/".join(map(str, r)))
    print(name, " ".join(rows))
for a in values[:5]:
    for b in values[:5]:
        print([str(Decimal.fma(a, b, c)) for c in values], a == b, a < b if not (a.is_nan() or b.is_nan()) else "")
