# Decimal under every part of the format language.
from decimal import Decimal as D

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for spec in ("", "f", "F", "e", "E", "g", "G", "n", "%", ".2f", ".0f", ".10f", ".3e", ".0e", ".2g", ".1%", "10", "<10", ">10", "^10", "=10", "*^12.2f", "+", "-", " ", "+.1f", ",", ",.2f", "012,.2f", "z.1f", "z", "08.3f", "x=9", "#.0f", "#", "0=8", "_", "d", "s", "c", "b", ".2", "1.1", "010", "é>8", "+010.1e", "<+8.1f", ".f", "..", "{", "10.", "f2"):
    print(repr(spec), end=" ")
    for v in ("0", "-0.00", "1234567.891", "-1.5E-10", "1E+20", "NaN", "-Infinity", "sNaN"):
        try:
            print(repr(format(D(v), spec)), end=" ")
        except Exception as e:
            print(type(e).__name__, e, end=" ")
    print()
show(D(1).__format__, 5)
print(f"{D('3.14159'):.3f} {D('2.5')!r} {D(7)!s:>4} {D('0.1') + D('0.2')}", "%s %d %.2f %r" % (D("1.5"), D("2.7"), D("3.14159"), D("1")))
