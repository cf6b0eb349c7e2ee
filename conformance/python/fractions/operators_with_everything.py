# Each operator between fractions and every other number, reflected and in place, with the type of the result and each refusal.
import decimal
import fractions
import operator
from fractions import Fraction


def attempt(function, *arguments):
    try:
        r = function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return f"{type(r).__name__}:{r}"


f = Fraction(7, 2)
others = (2, -3, True, 0, 0.5, 1 + 1j, Fraction(-2, 3), Fraction(0), decimal.Decimal("0.5"), "1/2", None, 10**20)
for op in (operator.add, operator.sub, operator.mul, operator.truediv, operator.floordiv, operator.mod, divmod, operator.eq, operator.lt, operator.ge):
    print(op.__name__)
    print("  ", [attempt(op, f, o) for o in others])
    print("  ", [attempt(op, o, f) for o in others])
for base, power in ((f, 2), (f, -2), (f, 0), (f, Fraction(1, 2)), (f, Fraction(4, 2)), (f, 0.5), (2, f), (4, Fraction(1, 2)), (Fraction(0), -1), (Fraction(-1, 8), Fraction(1, 3)), (Fraction(1, 2), 1j), (f, "x"), (Fraction(4, 9), -Fraction(1, 2)), (0.25, Fraction(2)), (Fraction(0), 0)):
    print(base, power, attempt(operator.pow, base, power))
print(-f, +f, abs(-f), attempt(pow, f, 2, 5), attempt(pow, Fraction(4), 2, 5), f == 3.5, f == Fraction(14, 4), f != 3, f < float("inf"), f > float("nan"), f == float("nan"), attempt(operator.lt, f, 1j), f == 3.5 + 0j, sorted([f, 3, 3.6, Fraction(1, 3)]), sum([Fraction(1, 3)] * 3), sum([Fraction(1, 2), 1, 0.5]), max(f, 4), Fraction(10**40, 3) - Fraction(10**40, 3), Fraction(1, 10**30) * 10**30)
f += 1
f *= Fraction(2, 9)
print(f, f is not None, {Fraction(1, 2): "half"}[0.5], Fraction(1, 3) in [1 / 3], Fraction(1, 4) in [0.25])


class Sub(Fraction):
    pass


s = Sub(1, 2)
print(type(s + 1).__name__, type(-s).__name__, type(abs(s)).__name__, type(s * s).__name__, type(round(s, 1)).__name__, type(s.limit_denominator(1)).__name__, type(Sub.from_float(0.5)).__name__, s == Fraction(1, 2), repr(s), str(s), fractions.Fraction.__slots__, hasattr(s, "__dict__"))
