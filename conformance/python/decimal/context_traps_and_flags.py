# Every signal: raising it trapped, flagging it untrapped, clearing, and the classes' order.
import decimal
from decimal import Context, Decimal as D, localcontext

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

signals = [decimal.Clamped, decimal.DivisionByZero, decimal.Inexact, decimal.Overflow, decimal.Rounded, decimal.Underflow, decimal.InvalidOperation, decimal.Subnormal, decimal.FloatOperation]
for s in signals:
    print(s.__name__, [b.__name__ for b in s.__mro__[1:4]])
calls = {
    "div0": lambda: D(1) / 0, "0/0": lambda: D(0) / 0, "inexact": lambda: D(1) / 3, "overflow": lambda: D("9E+999") * 10, "underflow": lambda: D("1E-999") / 10**5, "subnormal": lambda: D("1E-999") / 10,
    "sqrt": lambda: D(-1).sqrt(), "convert": lambda: D("abc"), "snan": lambda: D("sNaN") + 1, "float": lambda: D(1.5), "floatcmp": lambda: D(1) < 1.5, "floateq": lambda: D(1) == 1.5, "inf-inf": lambda: D("inf") - D("inf"), "0*inf": lambda: D(0) * D("inf"),
    "quantize": lambda: D("1E+10").quantize(D("0.01")), "mod": lambda: D(1) % 0, "clamp": lambda: D("0E-2000") + 0, "ln": lambda: D(-1).ln(), "log0": lambda: D(0).ln(), "rounded": lambda: +D("1.0000000"), "pow": lambda: D(-2) ** D("0.5"), "shift": lambda: D(1).shift(100), "0**0": lambda: D(0) ** 0, "cmp": lambda: D("NaN") < 1,
}
for name, call in calls.items():
    for trapped in (False, True):
        with localcontext(Context(prec=6, Emin=-999, Emax=999, traps=signals if trapped else [])) as c:
            try:
                print(name, call(), end=" ")
            except Exception as e:
                print(name, type(e).__name__, e, end=" ")
            print(sorted(s.__name__ for s, on in c.flags.items() if on))
c = Context()
c.flags[decimal.Inexact] = True
print(c.flags[decimal.Inexact], c.clear_flags(), c.flags[decimal.Inexact], c.clear_traps(), any(c.traps.values()), decimal.Inexact in c.flags, len(c.traps))
show(c.flags.__getitem__, ValueError)
show(c.traps.__setitem__, 5, True)
show(c.flags.__delitem__, decimal.Inexact)
