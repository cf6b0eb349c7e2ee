# Operators between fractions, integers, floats and complex numbers, and what they refuse.
import operator
from decimal import Decimal
from fractions import Fraction as F

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

values = (F(1, 2), F(-7, 3), F(0), 3, -2, 0, 0.5, 1.5j, True)
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow"):
    op = getattr(operator, name)
    for other in values:
        print(name, other, end=" ")
        show(op, F(5, 6), other)
        show(op, other, F(5, 6))
show(divmod, F(7, 2), F(2, 3))
show(divmod, F(-7, 2), 2)
show(divmod, 2, F(-7, 2))
show(divmod, F(1), 0)
show(operator.add, F(1), "a")
show(operator.add, F(1), Decimal(1))
show(operator.mul, Decimal(1), F(1))
show(operator.pow, F(2), F(2))
show(operator.pow, F(2), F(-2))
show(operator.pow, F(0), -1)
show(operator.pow, F(-8), F(1, 3))
show(operator.pow, 4, F(1, 2))
show(pow, F(2), 2, 3)
