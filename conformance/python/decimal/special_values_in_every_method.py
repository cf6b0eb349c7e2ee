# NaNs, signalling NaNs with payloads, infinities and zeros through every method of Decimal that takes one or two operands.
import decimal
from decimal import Decimal

context = decimal.getcontext()
context.prec = 9
values = [Decimal(v) for v in ("0", "-0", "0E+5", "1", "-1.50", "123456789012", "1E-10", "Infinity", "-Infinity", "NaN", "-NaN7", "sNaN", "sNaN5")]


def attempt(function, *arguments):
    context.clear_flags()
    try:
        result = function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}"
    flags = [f.__name__ for f in (decimal.InvalidOperation, decimal.Inexact, decimal.Rounded, decimal.DivisionByZero, decimal.Overflow, decimal.Underflow, decimal.Subnormal, decimal.Clamped) if context.flags[f]]
    return f"{result!s}{'!' + ','.join(flags) if flags else ''}"


one = ("__abs__", "__neg__", "__pos__", "__bool__", "__hash__", "__int__", "__float__", "__complex__", "__round__", "__floor__", "__ceil__", "__trunc__", "adjusted", "as_integer_ratio", "as_tuple", "canonical", "conjugate", "copy_abs", "copy_negate", "exp", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_normal", "is_qnan", "is_signed", "is_snan", "is_subnormal", "is_zero", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize", "number_class", "radix", "sqrt", "to_eng_string", "to_integral", "to_integral_exact", "to_integral_value")
for name in one:
    if name == "__hash__":
        print(name, [attempt(getattr(Decimal, name), v) for v in values if not v.is_nan()])
    else:
        print(name, [attempt(getattr(Decimal, name), v) for v in values])
