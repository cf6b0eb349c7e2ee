# format() with every option, and what it refuses.
from decimal import *

for text in ("0", "-0.00", "1234567.891", "-1234567.891", "0.000012345", "9.5E+10", "Infinity", "-Infinity", "NaN", "-sNaN7", "1E+3"):
    d = Decimal(text)
    for spec in ("", "e", "E", "f", "F", "g", "G", "%", "n", ".2f", ".0f", ".3e", ".0e", ".2g", ".0g", ".1%", ",", ",.2f", "015", "015,.2f", "020,.1f", "+", " ", "-", "+.2f", "<20", ">20", "^20", "=20", "*<15.1f",
                 "x^21", "=+20", "\u00e9>12", "30.20f", "010e", "z.1f", "z", "+z.0f"):
        print(text, ascii(spec), ascii(format(d, spec)))
for spec in ("x", "d", "=>", "1,2", ".", "+-", "<<<5", "<05", ",n", "_", "5.2.1", "s", "10.5z", "\0", "..2f"):
    try:
        print(ascii(spec), ascii(format(Decimal("1.5"), spec)))
    except ValueError as e:
        print(ascii(spec), "ValueError", e)
print(f"{Decimal('2.675'):.2f}", f"{Decimal('2.675'):>10.1f}|", "{:,.2f}".format(Decimal("1e6")), "%s %r %.2f %d" % (Decimal("1.5"), Decimal("1.5"), Decimal("1.5"), Decimal("1.5")))
with localcontext() as c:
    c.rounding = ROUND_UP
    print(f"{Decimal('1.21'):.1f} {Decimal('-1.21'):.1f} {Decimal('1.21'):.1e} {Decimal('121'):.2g}")
    c.prec = 2
    print(f"{Decimal('123456789'):.3f}", format(Decimal("123456789")))
try:
    Decimal(1).__format__(5)
except TypeError as e:
    print(e)
