# Subclasses keep their arithmetic in Fraction; attributes are read only; copies are the same object.
import copy
import numbers
from fractions import Fraction

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Half(Fraction):
    def __new__(cls, n): return super().__new__(cls, n, 2)
h = Half(3)
print(h, repr(h), type(h + 1), type(-h), type(abs(h)), isinstance(h, numbers.Rational), isinstance(h, numbers.Integral), issubclass(Fraction, numbers.Number))
for name in ("numerator", "denominator"):
    try:
        setattr(h, name, 5)
    except AttributeError as e:
        print(e)
try:
    Fraction(1, 2).colour = "red"
except AttributeError as e:
    print(e)
f = Fraction(1, 2)
print(copy.copy(f) is f, copy.deepcopy(f) is f, f.__reduce__()[1], Fraction.__slots__)
show(copy.copy, h)
show(copy.deepcopy, h)
match Fraction(2, 4):
    case Fraction(numerator=1, denominator=d): print("a half with", d)
