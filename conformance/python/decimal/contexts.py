# Contexts: limits, flags and traps, rounding, signals, localcontext, per-task contexts.
import contextvars
import decimal
from decimal import *


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), type(e).__mro__[1].__name__)


print(getcontext(), DefaultContext, BasicContext, ExtendedContext, sep="\n")
print(getcontext().flags, getcontext().traps)
for signal in (DecimalException, Clamped, InvalidOperation, DivisionByZero, Inexact, Rounded, Subnormal, Overflow, Underflow, FloatOperation, DivisionImpossible, InvalidContext, ConversionSyntax,
               DivisionUndefined):
    print(signal, [b.__name__ for b in signal.__mro__])
for options in ({"prec": 0}, {"prec": 10**18}, {"prec": "x"}, {"Emax": -1}, {"Emin": 1}, {"capitals": 2}, {"clamp": -1}, {"rounding": "UP"}, {"rounding": 4}, {"flags": ["P"]}, {"traps": (1,)}, {"traps": {}},
                {"prec": 5, "rounding": ROUND_UP, "Emin": -5, "Emax": 5, "capitals": 0, "clamp": 1, "flags": [Inexact], "traps": [Overflow, Clamped]}, {"prec": None, "flags": None}):
    show(lambda: Context(**options))
c = Context(prec=5, traps=[])
for name, value in (("prec", 9), ("prec", 0), ("Emax", 99), ("Emin", -99), ("Emin", 2), ("clamp", 1), ("capitals", 3), ("rounding", ROUND_FLOOR), ("rounding", None), ("other", 1), ("flags", []), ("flags", {}),
                    ("traps", dict.fromkeys(c.traps, True)), ("traps", dict.fromkeys(c.traps, False))):
    show(lambda: (setattr(c, name, value), getattr(c, name)))
show(lambda: delattr(c, "prec"))
print(c.Etiny(), c.Etop(), c.copy() == c, c.flags == c.copy().flags, c.flags is c.flags)
c = Context(prec=4, Emax=9, Emin=-9, traps=[])
for f in (lambda: c.divide(1, 3), lambda: c.divide(1, 0), lambda: c.divide(0, 0), lambda: c.multiply(Decimal("9E9"), 10), lambda: c.multiply(Decimal("1E-9"), Decimal("0.001")),
          lambda: c.multiply(Decimal("1E-9"), Decimal("1E-9")), lambda: c.add(Decimal("NaN"), 1), lambda: c.add(Decimal("sNaN5"), 1), lambda: c.create_decimal("zz"), lambda: c.sqrt(-1), lambda: c.plus(Decimal("0E-50")),
          lambda: c.divide_int(Decimal("1E9"), 1), lambda: c.remainder(5, 0), lambda: c.power(2, Decimal("0.5")), lambda: c.compare_signal(Decimal("NaN"), 1), lambda: c.to_sci_string(Decimal("1E+5")),
          lambda: c.number_class(Decimal("1E-11")), lambda: c.is_subnormal(Decimal("1E-11")), lambda: c.create_decimal(0.1), lambda: c.canonical(Decimal(5)), lambda: c.is_canonical(5), lambda: c.add("1", 2),
          lambda: c.divmod(17, 5), lambda: c.fma(2, 3, 4), lambda: c.power(3, 4, 5), lambda: c.radix(), lambda: c.copy_decimal(7), lambda: c.normalize(Decimal("1.200")), lambda: c.to_integral(Decimal("2.5"))):
    c.clear_flags()
    show(f)
    print([s.__name__ for s, on in c.flags.items() if on])
flags = c.flags
print(len(flags), list(flags), Inexact in flags, 5 in flags, flags.get(Inexact), flags.get(7, "no"), list(flags.items())[:2], flags.keys() == list(flags) or len(list(flags.keys())))
flags[Inexact] = 5
print(flags[Inexact], c)
show(lambda: flags[5])
show(lambda: flags.__delitem__(Inexact))
show(lambda: flags.__setitem__(ValueError, True))
flags.update({Rounded: True, Inexact: False})
print(flags == {s: s is Rounded for s in flags}, flags != c.traps, flags.copy() == dict(flags))
c.clear_flags()
c.traps[Inexact] = True
show(lambda: c.divide(1, 3))
print(c.flags[Inexact], c.flags[Rounded])
c.traps[FloatOperation] = True
setcontext(c)
show(lambda: Decimal(0.5))
show(lambda: Decimal(1) < 0.5)
show(lambda: Decimal("0.5") == 0.5)
show(lambda: Decimal.from_float(0.5))
print(getcontext() is c)
setcontext(ExtendedContext)
print(getcontext() is ExtendedContext, getcontext())
setcontext(Context())
show(lambda: setcontext(5))
with localcontext() as inner:
    inner.prec = 3
    print(Decimal(2) / 3, getcontext() is inner)
    with localcontext(Context(prec=2)) as deeper:
        print(Decimal(2) / 3)
print(Decimal(2) / 3)
with localcontext(prec=4, rounding=ROUND_UP, capitals=0) as inner:
    print(Decimal(2) / 3, Decimal("1E+9"), inner.prec)
show(lambda: localcontext(5))
show(lambda: localcontext(prec=0))
try:
    with localcontext(prec=6):
        raise KeyError("out")
except KeyError:
    print(getcontext().prec)
copied = contextvars.copy_context()
copied.run(lambda: setcontext(Context(prec=2)))
print(getcontext().prec, copied.run(lambda: getcontext().prec))
print(Context(prec=7, traps=[Clamped]).__reduce__()[1])
