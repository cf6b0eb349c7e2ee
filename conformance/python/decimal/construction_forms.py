# Decimals from every type and spelling, from_float, tuples, and the errors of each.
from decimal import Decimal as D, getcontext, InvalidOperation

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in ("1", " 1.5 ", "+1", "-.5", "5.", "1e3", "1E-3", "1_000.5", "١٢", "Inf", "-inf", "infinity", "nan", "NaN123", "-sNaN45", "snan", "0E+10", "00.100", "", ".", "e5", "1e", "1 2", "0x1", "inf1", "nan-1", "1e9999999", "1.0.0", "--1", "\n1\n", "1e+5", "1E+05"):
    show(D, v)
for v in (0, -5, 10**30, True, 1.5, 0.1, -0.0, float("inf"), float("-nan"), D("1.5"), (0, (1, 2, 3), -2), (1, (), 0), (0, (0, 0, 1), 5), (0, (1,), "F"), (1, (1, 2), "n"), (0, (), "N"), [0, [1, 2], 3]):
    show(D, v)
for v in (None, 1j, b"1", (1, 2), (2, (1,), 0), (0, (10,), 0), (0, ("a",), 0), (0, (1,), "x"), (0, 1, 2), (0, (-1,), 0), {}):
    show(D, v)
show(D)
show(D, 1, 2)
show(D, 1, None, 3)
show(D, value="5")
show(D.from_float, 0.1)
show(D.from_float, 5)
show(D.from_float, "1")
show(D.from_float, float("nan"))
print(D("1") == D("1.0"), hash(D("1")) == hash(D("1.00")) == hash(1), D("1.10"), str(D("1E+3")), repr(D("-0.0")), D(D("1.5")) == D("1.5"), D("0.1") == 0.1, D("0.5") == 0.5, D("1") < 1.5, float(D("0.1")), int(D("-3.9")), complex(D("1.5")), D("3").real, D("3").imag, D("3.7").__floor__(), bool(D("0.0")), bool(D("NaN")))
