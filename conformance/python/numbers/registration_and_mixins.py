# Classes that fill in the abstract numbers' methods get the rest; registered ones only count as such.
import numbers
from fractions import Fraction
from decimal import Decimal

for value in (1, True, 1.5, 1j, Fraction(1, 2), Decimal(1), "1", None):
    print(type(value).__name__, [c.__name__ for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral) if isinstance(value, c)])
for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral):
    print(c.__name__, [b.__name__ for b in c.__mro__], sorted(c.__abstractmethods__))
    try:
        c()
    except TypeError as e:
        print(" ", str(e)[:60])


class Money(numbers.Integral):
    def __init__(self, cents):
        self.cents = cents

    def __int__(self):
        return self.cents


names = [n for n in numbers.Integral.__abstractmethods__ if n != "__int__"]
for n in names:
    setattr(Money, n, lambda self, *a, n=n: getattr(self.cents, n)(*[getattr(x, "cents", x) for x in a]))
Full = type("Full", (Money,), {n: Money.__dict__[n] for n in names})
five = Full(5)
print(float(five), five.numerator, five.denominator, five.real, five.imag, five.conjugate(), complex(five), five.__index__(), bool(five), five - Full(2), 7 - five, five % 3, divmod(five, 2), divmod(11, five))
print([1, 2, 3, 4, 5, 6][five], range(five), isinstance(five, numbers.Rational), isinstance(five, int))


class Registered:
    pass


print(numbers.Real.register(Registered) is Registered, issubclass(Registered, numbers.Complex), issubclass(Registered, numbers.Rational))
try:
    numbers.Number.__hash__(1)
except TypeError as e:
    print(e)
print(numbers.Number.__hash__, numbers.Complex.__hash__ is None)
