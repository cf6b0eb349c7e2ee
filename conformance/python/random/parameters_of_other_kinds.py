# Distributions whose parameters are no floats: fractions and objects that reckon, and what cannot.
import random
from decimal import Decimal
from fractions import Fraction


class Float:
    def __float__(self):
        return 1.5


class Length:
    """Reckons with floats in its own way."""

    def __init__(self, m):
        self.m = m

    def __rmul__(self, other):
        return Length(self.m * other)

    def __add__(self, other):
        return Length(self.m + getattr(other, "m", other))

    def __repr__(self):
        return f"Length({self.m:.6f})"


def attempt(label, call):
    random.seed(5)
    try:
        print(label, repr(call()))
    except Exception as e:
        print(label, type(e).__name__, e)


KINDS = {"Decimal": Decimal(1), "Fraction": Fraction(1, 2), "str": "a", "None": None, "bool": True, "Float": Float(),
         "list": [1], "int": 3}
COUNTS = {"uniform": 2, "triangular": 3, "gauss": 2, "normalvariate": 2, "lognormvariate": 2, "expovariate": 1,
          "vonmisesvariate": 2, "gammavariate": 2, "betavariate": 2, "paretovariate": 1, "weibullvariate": 2}
for name, count in COUNTS.items():
    function = getattr(random, name)
    for kind, value in KINDS.items():
        attempt(f"{name} {kind}", lambda: function(*[value] * count))
        attempt(f"{name} {kind} first", lambda: function(value, *[1.0] * (count - 1)))
        attempt(f"{name} {kind} last", lambda: function(*[1.0] * (count - 1), value))
attempt("gauss", lambda: random.gauss(Length(2), Length(1)))
attempt("normalvariate", lambda: random.normalvariate(Length(2), Length(1)))
attempt("gauss", lambda: random.gauss(1j, 2))
attempt("triangular", lambda: random.triangular(Fraction(1, 2), Fraction(3, 2)))
attempt("triangular", lambda: random.triangular(Fraction(1, 2), Fraction(3, 2), Fraction(1)))
