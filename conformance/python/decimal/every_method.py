# Each method of Decimal on ordinary and special values.
from decimal import Decimal as D

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

ones = ["adjusted", "as_integer_ratio", "as_tuple", "canonical", "conjugate", "copy_abs", "copy_negate", "exp", "is_canonical", "is_finite", "is_infinite", "is_nan", "is_normal", "is_qnan", "is_signed", "is_snan", "is_subnormal", "is_zero", "ln", "log10", "logb", "logical_invert", "next_minus", "next_plus", "normalize", "number_class", "radix", "sqrt", "to_integral", "to_integral_exact", "to_integral_value", "to_eng_string", "__int__", "__float__", "__trunc__", "__floor__", "__ceil__", "__round__", "__complex__", "__bool__", "__str__", "__repr__"]
for name in ones:
    print(name, end=": ")
    for v in ("0", "-0.00", "2.50", "-1E+3", "1E-7", "110", "Infinity", "NaN", "1E-1000000"):
        try:
            print(getattr(D(v), name)(), end=" ")
        except Exception as e:
            print(type(e).__name__, end=" ")
    print()
twos = ["compare", "compare_signal", "compare_total", "compare_total_mag", "copy_sign", "logical_and", "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "next_toward", "remainder_near", "rotate", "same_quantum", "scaleb", "shift", "quantize"]
for name in twos:
    print(name, end=": ")
    for a, b in (("1", "2"), ("-3.5", "2"), ("0", "-0"), ("110", "101"), ("NaN", "1"), ("Infinity", "-Infinity"), ("1.20", "1.2"), ("12345", "-2"), ("7", "0.001"), ("sNaN", "1")):
        try:
            print(getattr(D(a), name)(D(b)), end=" ")
        except Exception as e:
            print(type(e).__name__, end=" ")
    print()
show(D(2).fma, 3, 5)
show(D(2).fma, D("inf"), D("-inf"))
show(D("1.25").quantize, D("0.1"), rounding="ROUND_HALF_UP")
show(D("1.25").quantize, D("0.1"), "bad")
show(D("1E+30").quantize, D("0.01"))
show(D("1.5").to_integral_value, rounding="ROUND_UP")
show(D("1.5").__round__, 0)
show(round, D("2.675"), 2)
show(round, D("NaN"))
show(round, D("Infinity"))
show(round, D("1.5"), 1.5)
show(D("1.5").to_eng_string, context=5)
show(D(1).compare, "x")
