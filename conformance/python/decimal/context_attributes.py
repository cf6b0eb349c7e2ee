# Setting prec, rounding, exponents, clamp and capitals; wrong values; default contexts; localcontext.
import decimal
from decimal import BasicContext, Context, Decimal as D, DefaultContext, ExtendedContext, getcontext, localcontext, setcontext

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

c = Context()
print(c.prec, c.rounding, c.Emin, c.Emax, c.capitals, c.clamp, repr(c))
for name, values in (("prec", (1, 0, -1, 10**18, "5", 1.5)), ("rounding", ("ROUND_UP", "ROUND_05UP", "nope", 5)), ("Emin", (0, -5, 1, "a")), ("Emax", (0, 5, -1)), ("capitals", (0, 1, 2)), ("clamp", (0, 1, 2)), ("nothing", (1,)), ("flags", (5, [])), ("traps", ([], 5))):
    for v in values:
        try:
            setattr(c, name, v)
            print(name, getattr(c, name) if name != "traps" else "set")
        except Exception as e:
            print(name, v, type(e).__name__, e)
show(delattr, c, "prec")
for bad in ({"prec": 0}, {"rounding": "x"}, {"Emin": 5}, {"traps": 5}, {"capitals": 5}, {"flags": [5]}):
    show(Context, **bad)
print(BasicContext.prec, BasicContext.rounding, ExtendedContext.prec, sorted(s.__name__ for s, on in BasicContext.traps.items() if on), sorted(s.__name__ for s, on in DefaultContext.traps.items() if on), any(ExtendedContext.traps.values()))
with localcontext() as l:
    l.prec = 3
    print(D(1) / 3, getcontext().prec)
print(getcontext().prec)
with localcontext(prec=5, rounding="ROUND_UP") as l: print(D(1) / 3, l.prec)
with localcontext(Context(prec=2), Emax=9) as l: print(D(1) / 3, l.Emax)
show(localcontext, 5)
show(setcontext, 5)
old = getcontext()
setcontext(Context(prec=7))
print(D(1) / 7)
setcontext(old)
x = Context(capitals=0, prec=3)
print(x.to_sci_string(D("1E+10")), x.create_decimal("123456"), D("1E+10"))
print(decimal.MAX_PREC, decimal.MAX_EMAX, decimal.MIN_EMIN, decimal.MIN_ETINY, decimal.HAVE_THREADS, decimal.HAVE_CONTEXTVAR)
for mode in ("ROUND_CEILING", "ROUND_DOWN", "ROUND_FLOOR", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN", "ROUND_HALF_UP", "ROUND_UP", "ROUND_05UP"):
    print(mode, [str(D(v).quantize(D(1), rounding=mode)) for v in ("1.5", "2.5", "-1.5", "-2.5", "1.1", "-1.1", "1.9", "5.1", "0.5", "-0.5")])
