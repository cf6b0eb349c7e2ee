# Means and medians of every numeric type, weights, and data without an answer.
import statistics as s
from decimal import Decimal as D
from fractions import Fraction as F

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

sets = [[1], [1, 2], [1, 2, 3, 4], [1.5, 2.5, 3.75], [D("1.5"), D("2.5")], [F(1, 3), F(2, 3)], [True, False, True], [1, 2.5], [1, F(1, 2)], [-1, 0, 1], [1e308, 1e308], [0.1] * 3, [], ["a"], [None], [1, "a"], [float("nan"), 1], [float("inf"), 1], [float("inf"), float("-inf")], [D("NaN"), D(1)], [1, D(2)], [0.5, D(1)]]
for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped"):
    for data in sets:
        print(name, data, end=" ")
        show(getattr(s, name), data)
show(s.fmean, [1, 2, 3], [1, 0, 1])
show(s.fmean, [1, 2, 3], weights=[1, 2])
show(s.fmean, [1, 2], [0, 0])
show(s.fmean, iter([1, 2]), iter([3, 1]))
show(s.harmonic_mean, [40, 60], weights=[5, 30])
show(s.harmonic_mean, [1, 2], [1])
show(s.harmonic_mean, [1, 2], [0, 0])
show(s.harmonic_mean, [0, 1])
show(s.harmonic_mean, [-1, 1])
show(s.median_grouped, [1, 3, 3, 5, 7], 2)
show(s.median_grouped, [1, 3, 3, 5, 7], interval=0.5)
show(s.median_grouped, ["1", "2"])
show(s.mean, iter([1, 2, 3]))
show(s.mean, 5)
show(s.mean)
