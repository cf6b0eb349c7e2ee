# Operators and methods, with ints, floats, fractions and special values; flags of each result.
import math
from decimal import *
from fractions import Fraction

D = Decimal


def show(f):
    c = getcontext()
    c.clear_flags()
    try:
        r = ascii(f())
    except Exception as e:
        r = type(e).__name__ + " " + ascii(str(e))
    print(r, [s.__name__ for s, on in c.flags.items() if on])


values = [D("0"), D("-0.0"), D("1"), D("-1.50"), D("3"), D("7E+5"), D("1234567890123456789012345678.9"), D("1E-30"), D("Infinity"), D("-Infinity"), D("NaN"), D("9.999999999999999999999999999")]
for a in values:
    for b in values:
        show(lambda: (a + b, a - b))
        show(lambda: a * b)
        show(lambda: a / b)
        show(lambda: a // b)
        show(lambda: a % b)
for a in values:
    show(lambda: (-a, +a, abs(a)))
    show(lambda: a ** 2)
    show(lambda: a ** -3)
    show(lambda: a ** D("0.5"))
    show(lambda: a.sqrt())
    show(lambda: a.exp() if abs(a) < 1000 else None)
    show(lambda: a.ln())
    show(lambda: a.log10())
    show(lambda: (a.logb(), a.normalize()))
    show(lambda: (a.next_plus(), a.next_minus(), a.next_toward(0)))
    show(lambda: (a.to_integral_value(), a.to_integral_exact(ROUND_UP)))
    show(lambda: int(a))
    show(lambda: (math.floor(a), math.ceil(a), math.trunc(a), round(a)))
    show(lambda: round(a, 1))
    show(lambda: (float(a), complex(a)))
    show(lambda: a.as_integer_ratio())
    show(lambda: a.quantize(D("0.01")))
    show(lambda: divmod(a, 7))
    show(lambda: a.fma(2, "3") if a is None else a.fma(2, 3))
    show(lambda: hash(a) if not a.is_nan() else None)
for a, b in ((D("1.5"), 1.5), (D("1.5"), 2), (D("0.1"), 0.1), (D("0.5"), Fraction(1, 2)), (D(2), 2 + 0j), (D(2), "2"), (D("NaN"), D("NaN")), (D("NaN"), 1), (D(1), None), (D("Infinity"), math.inf),
             (D("1e400"), 1e308), (D("-0"), 0)):
    show(lambda: (a == b, a != b, b == a))
    show(lambda: a < b)
    show(lambda: b >= a)
for f in (lambda: D(1) + 1.0, lambda: 1.5 * D(1), lambda: D(1) + Fraction(1, 2), lambda: D(1) + "1", lambda: 5 - D(2), lambda: 7 // D(2), lambda: 2 ** D(10), lambda: divmod(9, D(4)), lambda: pow(D(3), 5, 7),
          lambda: pow(3, D(5), 7), lambda: pow(D(3), 5, 0), lambda: pow(D("1.5"), 5, 3), lambda: pow(D(3), -1, 5), lambda: D(1) & D(1), lambda: ~D(1), lambda: D(1) @ 2, lambda: sum([D("0.1")] * 10),
          lambda: max(D(1), 2, D("1.5")), lambda: sorted([D(3), 1, D("2.5")]), lambda: D("sNaN") + 1, lambda: D("sNaN") == 1, lambda: hash(D("sNaN")), lambda: float(D("sNaN")), lambda: D(0) ** 0,
          lambda: D(-8) ** D("0.5"), lambda: D(-1).sqrt(), lambda: D(-1).ln(), lambda: D(0).logb(), lambda: D("1E+999999") * 10, lambda: D("1E-999999") / D("1E+40"), lambda: D("1E-1000020") * 1,
          lambda: D(10) ** D("1e9"), lambda: D(10) ** D("-1e9"), lambda: D(1) ** D("1e30"), lambda: D("1.00") ** 3, lambda: D("Infinity") - D("Infinity"), lambda: D("Infinity") * 0):
    show(f)
for name, args in (("compare", ("2",)), ("compare_signal", ("NaN",)), ("compare_total", ("-0",)), ("compare_total_mag", ("-5",)), ("copy_sign", ("-1",)), ("max", ("NaN",)), ("min", ("3",)), ("max_mag", ("-9",)),
                   ("min_mag", ("-9",)), ("remainder_near", ("4",)), ("rotate", ("2",)), ("rotate", ("99",)), ("shift", ("-1",)), ("scaleb", ("5",)), ("scaleb", ("0.5",)), ("same_quantum", ("1.0",)), ("next_toward", ("100",)),
                   ("logical_and", ("11",)), ("quantize", ("1e-40",))):
    show(lambda: getattr(D("101"), name)(*map(D, args)))
for name in ("logical_and", "logical_or", "logical_xor"):
    show(lambda: getattr(D("1100"), name)(D("1010")))
show(lambda: D("1010").logical_invert())
show(lambda: D("12").logical_invert())
for rounding in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    print(rounding, [str(D(t).quantize(D("0.1"), rounding)) for t in ("1.25", "-1.25", "1.35", "1.05", "1.01", "-1.99")], [str(D(t).to_integral_value(rounding=rounding)) for t in ("2.5", "-2.5", "0.1")])
show(lambda: D(1).quantize(1, "UP"))
show(lambda: D(1).quantize(1, context=3))
show(lambda: D(1).compare("1"))
show(lambda: D(1).exp(3))
show(lambda: round(D(1), 1.0))
show(lambda: round(D(1), 10**30))
