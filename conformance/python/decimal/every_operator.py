# Arithmetic, comparison and mixed operands under the default context.
import operator
import re
from decimal import Decimal as D
from fractions import Fraction

def show(f, *args, **kwargs):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f(*args, **kwargs))))
    except Exception as e:
        print(type(e).__name__ + ":", re.sub(" at 0x[0-9a-f]+", "", str(e)))

values = [D("0"), D("-0"), D("1"), D("-7.50"), D("1E+5"), D("0.00001"), D("Infinity"), D("-Infinity"), D("NaN"), D("123456789012345678901234567890.5"), 3, -2]
for name in ("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "eq", "lt", "ge"):
    op = getattr(operator, name)
    for a in values:
        row = []
        for b in values:
            if name == "pow" and (abs(b) > 100 if b == b else False): continue
            try:
                row.append(str(op(a, b)))
            except Exception as e:
                row.append(type(e).__name__)
        print(name, a, row)
for other in (1.5, "1", None, 1j, Fraction(1, 2), True):
    for name in ("add", "mul", "eq", "lt", "floordiv"):
        show(getattr(operator, name), D("1.5"), other)
        show(getattr(operator, name), other, D("1.5"))
show(divmod, D(7), D("2.5"))
show(divmod, D(-7), D(2))
show(divmod, D(1), D(0))
show(pow, D(3), D(4), D(5))
show(pow, D(3), 4, 5)
show(pow, D(3), D(-1), D(5))
show(pow, D(3), D("1.5"), D(5))
show(pow, D(3), 4, 0)
show(lambda: -D("1." + "1" * 40))
show(lambda: +D("1." + "1" * 40))
show(abs, D("-0"))
show(hash, D("sNaN"))
