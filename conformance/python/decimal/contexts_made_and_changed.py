# Context objects: parameters, copies, equality of text, limits, traps and flags as mappings, signals as lists, methods that make numbers.
import copy
import decimal
from decimal import Context, Decimal


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


c = Context(prec=5, rounding=decimal.ROUND_DOWN, Emin=-10, Emax=10, capitals=0, clamp=1, flags=[decimal.Inexact], traps=[decimal.Overflow])
print(c, c.prec, c.flags[decimal.Inexact], c.traps[decimal.Overflow], c.Etiny(), c.Etop(), copy.copy(c), c.copy() is c, copy.deepcopy(c).prec)
for name, value in (("prec", 0), ("prec", -1), ("prec", "5"), ("prec", 10**19), ("prec", 2.0), ("Emin", 1), ("Emax", -1), ("Emin", -10**19), ("rounding", "ROUND_SIDEWAYS"), ("rounding", 5), ("capitals", 2), ("clamp", -1), ("capitals", "1"), ("flags", 5), ("traps", 5), ("flags", {}), ("traps", {decimal.Inexact: True}), ("nonsense", 1)):
    print(name, repr(value), attempt(setattr, c, name, value))
print(attempt(delattr, c, "prec"), attempt(Context, prec=0), attempt(Context, flags=[int]), attempt(decimal.setcontext, 5), attempt(decimal.localcontext, 5), attempt(decimal.localcontext, prec=3).__class__.__name__)
c = Context(prec=4)
print(c.create_decimal("1.23456"), c.create_decimal(123456), c.create_decimal(0.1), c.create_decimal(), c.create_decimal_from_float(1 / 3), attempt(c.create_decimal, "x"), attempt(c.create_decimal, [1]), c.create_decimal((1, (1, 2, 3, 4, 5), 0)), c.to_sci_string(Decimal("1E+9")), c.to_eng_string(Decimal("1E+10")), c.plus("1") if False else attempt(c.plus, "1"), c.plus(5), attempt(c.plus, 1.5), c.add(1, 2), attempt(c.add, 1, "2"), c.divide(1, 3), c.power(2, 3), c.power(2, 3, 5), attempt(c.power, 2, "3"), c.fma(2, 3, 4), c.divmod(7, 2), c.number_class(5), c.radix(), c.same_quantum(1, 2))
flags = c.flags
print(len(flags), sorted(f.__name__ for f in flags), flags[decimal.Inexact], c.clear_flags(), flags[decimal.Inexact], decimal.Inexact in flags, attempt(lambda: flags[int]), attempt(flags.__setitem__, int, True), attempt(flags.__delitem__, decimal.Inexact), flags == {f: False for f in flags}, type(flags).__name__, flags.copy() == dict(flags), c.clear_traps(), any(c.traps.values()))
print(decimal.DefaultContext.prec, decimal.BasicContext.rounding, decimal.ExtendedContext.traps[decimal.DivisionByZero], decimal.MAX_PREC, decimal.MAX_EMAX, decimal.MIN_EMIN, decimal.MIN_ETINY, decimal.HAVE_THREADS, decimal.HAVE_CONTEXTVAR)
with decimal.localcontext(Context(prec=3)) as inner:
    print(decimal.getcontext() is inner, Decimal(1) / 3)
    with decimal.localcontext(prec=2, rounding=decimal.ROUND_UP) as deeper:
        print(Decimal(1) / 3, deeper.Emax == inner.Emax)
    print(Decimal(1) / 3)
    inner.prec = 1
print(decimal.getcontext().prec, Decimal(1) / 3)
print([c.__name__ for c in decimal.InvalidOperation.__mro__], [c.__name__ for c in decimal.DivisionByZero.__mro__], [c.__name__ for c in decimal.Underflow.__mro__], decimal.ConversionSyntax if hasattr(decimal, "ConversionSyntax") else "", decimal.FloatOperation.__mro__[1].__name__)
try:
    Decimal("x")
except decimal.InvalidOperation as e:
    print(e, e.args)
