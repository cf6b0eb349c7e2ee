# Variances, deviations, quantiles, modes, covariance, correlation and regression.
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for name in ("variance", "stdev", "pvariance", "pstdev"):
    for data in ([1, 2, 3, 4], [1.5, 2.5, 2.5, 8], [D(1), D(2), D(4)], [F(1, 2), F(3, 2)], [5], [], [1e30, 1e30 + 1e15], ["a", "b"]):
        print(name, data, end=" ")
        show(getattr(s, name), data)
show(s.variance, [1, 2, 3], 2)
show(s.variance, [1, 2, 3], xbar=0)
show(s.pvariance, [1, 2, 3], mu=2)
show(s.stdev, [1, 2], "a")
for args in (([1, 2, 3, 4],), ([1, 2, 3, 4], 1), ([1, 2, 3, 4], 5), ([1],), ([],), ([1, 2], 0), ([1, 2], -1), ([D(1), D(2), D(5)], 3), (["a", "b"], 2)):
    show(s.quantiles, list(args[0]), **({"n": args[1]} if len(args) > 1 else {}))
show(s.quantiles, [1, 2, 3], n=4, method="inclusive")
show(s.quantiles, [1, 2, 3], n=4, method="other")
show(s.quantiles, [1, 2, 3], 4)
for data in ([1, 1, 2], [1, 2], "abca", [], [[1]], [None, None], [1, True]):
    show(s.mode, data)
    show(s.multimode, data)
x, y = [1, 2, 3, 4, 5], [2, 4.5, 5, 8, 9]
for name in ("covariance", "correlation", "linear_regression"):
    f = getattr(s, name)
    show(f, x, y)
    show(f, x, y[::-1])
    show(f, x, y[:3])
    show(f, [1], [1])
    show(f, [1, 1], [1, 2])
    show(f, [1, 2], [1, 1])
    show(f, ["a", "b"], [1, 2])
show(s.linear_regression, x, y, proportional=True)
show(s.linear_regression, [0, 0], [1, 2], proportional=True)
slope, intercept = s.linear_regression([1, 2], [3, 5])
print(slope, intercept, s.linear_regression([1, 2], [3, 5])._fields)
