# Decimal(...) of every kind of value, exactly; str, repr, as_tuple, exponent forms, errors.
import decimal
from decimal import Decimal, Context, getcontext, setcontext


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


for text in ("1", "-0", "+1.50", ".5", "5.", "1e5", "1E-7", "0.000001", "0.0000001", "12e+3", "  7 ", "1_000.5", "Inf", "-Infinity", "nan", "sNaN123", "-nan007", "\u0661\u0662.\u0663",
             "1e999999999999999999", "1e1000000000000000000", "0e-2000000000000000000", "", " ", "1 2", "0x1", "1e", "e1", "--1", "1.2.3", "infin", "nan1.5", "\u00bd", "1__0", "_1"):
    show(lambda: (Decimal(text), str(Decimal(text))))
for value in (0, -5, 10**40, True, 0.1, -2.5, 1e300, 5e-324, float("inf"), float("-nan"), (0, (1, 2, 3), -2), [1, [0], 5], (1, (), 0), (0, (), "F"), (1, (4, 5), "n"), (0, (9,), "N"),
              Decimal("1.10"), (0, (1,)), (2, (1,), 0), (0, (10,), 0), (0, (1,), "x"), (0, (1,), 1.5), (0, 5, 0), None, b"1", 1j, object, "x" * 3):
    show(lambda: Decimal(value))
for text in ("123.45", "-0.0", "1e-10", "7E+20", "Infinity", "-Infinity", "NaN", "sNaN42"):
    d = Decimal(text)
    print(d.as_tuple(), d.adjusted(), d.to_eng_string(), bool(d), d.is_signed(), d.number_class(), d.is_finite(), d.is_infinite(), d.is_nan(), d.is_qnan(), d.is_snan(), d.is_zero(),
          d.is_normal(), d.is_subnormal(), d.is_canonical())
for text in ("1E+3", "12E+4", "123E+5", "0E+1", "0E+2", "0E-7", "1E-7", "0.1E-6", "123456E-12"):
    print(text, str(Decimal(text)), Decimal(text).to_eng_string())
getcontext().capitals = 0
print(Decimal("1E+9"), repr(Decimal("1E+9")), Decimal("1E+9").to_eng_string(), format(Decimal("1E+9")))
getcontext().capitals = 1
show(lambda: Decimal.from_float(0.1))
show(lambda: Decimal.from_float(3))
show(lambda: Decimal.from_float("1"))
show(lambda: Context(prec=3).create_decimal("1.23456"))
show(lambda: Context(prec=3).create_decimal(" 1"))
show(lambda: Context(prec=3).create_decimal("1_0"))
show(lambda: Context(prec=3).create_decimal_from_float(3.14159))
show(lambda: Context(prec=3).create_decimal("NaN12345"))
show(lambda: Decimal("1", context=5))
show(lambda: Decimal("x", Context(traps=[])))
show(lambda: (decimal.MAX_PREC, decimal.MAX_EMAX, decimal.MIN_EMIN, decimal.MIN_ETINY, decimal.HAVE_THREADS, decimal.HAVE_CONTEXTVAR))


class Money(Decimal):
    def __str__(self):
        return "$" + super().__str__()


m = Money("1.5")
m.note = "kept"
print(m, repr(m), m.note, type(m + 1), type(-m), type(m.quantize(Decimal(1))), type(Money.from_float(0.5)), f"{m}", f"{m:.3f}", m == Decimal("1.5"))
print(Decimal(m), type(Decimal(m)), {m: 1}[Decimal("1.5")], hash(m) == hash(1.5))
import copy
d = Decimal("2.50")
print(copy.copy(d) is d, copy.deepcopy(d) is d, d.__reduce__(), d.real is d, d.imag, d.conjugate() is d, d.canonical() is d, d.radix())
import numbers
print(isinstance(d, numbers.Number), isinstance(d, numbers.Real), issubclass(Decimal, numbers.Number))
