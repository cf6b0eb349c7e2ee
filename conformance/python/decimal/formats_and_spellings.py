# Every spelling that Decimal() accepts or refuses, and str, repr, to_eng_string, format of each.
from decimal import Decimal, InvalidOperation

spellings = ("1", "+1", "-1", " 1 ", "1.", ".5", "1.50", "1e5", "1E+5", "1e-5", "-1.5E-7", "0.0000001", "0.000001", "1_000.5", "00012", "inf", "Infinity", "-INF", "nan", "NaN12", "sNaN", "-sNaN3", "١٢٣", "1E1000", "0E-20", "-0", "1e", "", " ", ".", "1..2", "1 2", "--1", "e5", "1e5.5", "infx", "nan-1", "0x10", "1__0", "_1", "1_", "½", "1\n", "\u20091", "1E+999999999999999999999")
for s in spellings:
    try:
        d = Decimal(s)
    except InvalidOperation as e:
        print(repr(s), "refused", e)
        continue
    print(repr(s), repr(d), str(d), d.to_eng_string(), d.as_tuple())
for spec in ("", "f", ".2f", ".0f", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", ",", "_", ",.2f", "10", "<10", ">10", "^10", "010", "+", " ", "+.1f", "*^12.1f", "=+10", "n", "x", "d", ".2", "10.3", "s", ".-1f", "1000000000000000000000"):
    row = []
    for v in ("1234.5678", "-0.05", "1E+10", "NaN", "-Infinity", "0"):
        try:
            row.append(format(Decimal(v), spec))
        except (ValueError, MemoryError, OverflowError) as e:
            row.append(f"{type(e).__name__}: {e}" if not row else "")
    print(repr(spec), row)
for value in ((0, (1, 2), -1), (1, (), 0), (0, (0, 0, 5), 2), (0, (), "F"), (1, (9,), "N"), (0, (1,), "n"), (2, (1,), 0), (0, (1, 10), 0), (0, (-1,), 0), (0, [1, 2], 0), [0, (1,), 0], (0, (1,)), (0, "12", 0), ("0", (1,), 0), (0, (1,), 1.5), (0, (1,), "x"), (True, (1,), True)):
    try:
        print(value, repr(Decimal(value)))
    except (ValueError, TypeError) as e:
        print(value, type(e).__name__, e)
for value in (None, b"1", {}, 1j, object):
    try:
        print(Decimal(value))
    except TypeError as e:
        print(e)
print(Decimal(), Decimal(value="1"), Decimal(True), Decimal(-0.0), Decimal(0.1), Decimal(float("inf")), Decimal(2**100), Decimal("1").real, Decimal("1").imag, Decimal(Decimal("sNaN")))
