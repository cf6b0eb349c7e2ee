# Every method of a context applies its own precision and rounding.
import decimal
from decimal import Context, Decimal as D

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

c = Context(prec=4, rounding=decimal.ROUND_DOWN)
for name, args in (("add", (D("1.23456"), 1)), ("subtract", (5, D("0.00019"))), ("multiply", (D("1.111"), D("2.222"))), ("divide", (1, 3)), ("divide_int", (7, 2)), ("divmod", (7, 2)), ("remainder", (7, 4)), ("remainder_near", (7, 4)), ("power", (2, 20)), ("power", (3, 4, 5)), ("sqrt", (2,)), ("exp", (1,)), ("ln", (2,)), ("log10", (2,)), ("logb", (1234,)), ("abs", (D("-1.23456"),)), ("plus", (D("-1.23456"),)), ("minus", (D("1.23456"),)), ("normalize", (D("1.2300"),)), ("quantize", (D("1.23456"), D("0.01"))), ("fma", (2, 3, 4)), ("compare", (1, 2)), ("compare_signal", (1, 2)), ("compare_total", (1, D("1.0"))), ("compare_total_mag", (-1, 1)), ("max", (1, 2)), ("max_mag", (-3, 2)), ("min", (1, 2)), ("min_mag", (-3, 2)), ("next_minus", (1,)), ("next_plus", (1,)), ("next_toward", (1, 2)), ("number_class", (D("-0"),)), ("same_quantum", (1, 2)), ("scaleb", (1, 2)), ("shift", (1234, 1)), ("rotate", (1234, 1)), ("copy_abs", (-1,)), ("copy_negate", (1,)), ("copy_sign", (1, -1)), ("copy_decimal", (1,)), ("canonical", (D(1),)), ("is_canonical", (D(1),)), ("is_finite", (1,)), ("is_infinite", (1,)), ("is_nan", (1,)), ("is_normal", (1,)), ("is_qnan", (1,)), ("is_signed", (-1,)), ("is_snan", (1,)), ("is_subnormal", (1,)), ("is_zero", (0,)), ("logical_and", (110, 101)), ("logical_invert", (110,)), ("logical_or", (110, 101)), ("logical_xor", (110, 101)), ("radix", ()), ("to_eng_string", (D("1E+4"),)), ("to_sci_string", (D("1E+4"),)), ("to_integral_exact", (D("1.5"),)), ("to_integral_value", (D("1.5"),)), ("to_integral", (D("1.5"),)), ("create_decimal", ("1.23456",)), ("create_decimal_from_float", (1.23456,)), ("Etiny", ()), ("Etop", ())):
    print(name, args, end=" ")
    show(getattr(c, name), *args)
show(c.add, 1, "2")
show(c.add, 1.5, 2)
show(c.canonical, 1)
show(c.create_decimal, "x")
show(c.power, 2, 3, modulo=0)
print(c.copy() is c, c.copy().prec, c)
