# The abstract numeric classes: which types belong, what they ask for, and a class that follows them.
import numbers
from decimal import Decimal
from fractions import Fraction

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in (1, True, 1.5, 1j, Fraction(1, 2), Decimal(1), "1", None, float("nan")):
    print(repr(v), [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(v, c)])
for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    print(c.__name__, sorted(c.__abstractmethods__), [b.__name__ for b in c.__mro__[1:3]])
    if c is not numbers.Number:
        show(c)
class Third(numbers.Rational):
    numerator, denominator = 1, 3
for name in numbers.Rational.__abstractmethods__ - {"numerator", "denominator"}:
    setattr(Third, name, lambda self, *a: NotImplemented)
import abc
abc.update_abstractmethods(Third)
t = Third()
print(float(t), t.real is t if False else "real", isinstance(t, numbers.Real), numbers.Rational.__float__(t), numbers.Real.imag.fget(t), numbers.Real.__complex__(t))
class I(int): pass
print(isinstance(I(1), numbers.Integral), issubclass(bool, numbers.Integral), numbers.Integral.__float__(5), numbers.Integral.numerator.fget(5), numbers.Integral.denominator.fget(5))
numbers.Number.register(str); print(isinstance("a", numbers.Number))
