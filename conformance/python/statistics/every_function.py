# Averages, spread, relations and the normal distribution, over ints, floats, Fractions and Decimals; errors.
import math
import statistics as st
from decimal import Decimal as D
from fractions import Fraction as F


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


sets = ([1, 2, 3, 4, 4], [1.5, 2.5, 2.75, 3.25, 4.75], [F(1, 2), F(2, 3), F(5, 4)], [D("0.5"), D("0.75"), D("0.625"), D("0.375")], [7], [], [0.1] * 10, [1e30, 1, -1e30], [True, False, True],
        [1, 2.0, F(1, 2)], [1, D(2)], [1.5, D(2)], [math.inf, 1], [math.nan, 1], ["a", "b"], [-1, 1, -2], [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5], (x for x in [3, 1, 2]))
for data in sets:
    data = list(data)
    print(ascii(data))
    for name in ("mean", "fmean", "geometric_mean", "harmonic_mean", "median", "median_low", "median_high", "median_grouped", "mode", "multimode", "variance", "pvariance", "stdev", "pstdev"):
        show(lambda: (name, getattr(st, name)(data)))
    show(lambda: st.quantiles(data))
for n in (1, 2, 4, 10, 0):
    for method in ("exclusive", "inclusive", "other"):
        show(lambda: st.quantiles([105, 129, 87, 86, 111, 111, 89, 81, 108, 92], n=n, method=method))
show(lambda: st.quantiles([D(1), D(2), D(4)], n=3))
show(lambda: st.quantiles([1]))
show(lambda: st.fmean([1, 2, 3], weights=[0.25, 0.5, 0.25]))
show(lambda: st.fmean([1, 2], weights=[1]))
show(lambda: st.fmean([1, 2], [0, 0]))
show(lambda: st.harmonic_mean([40, 60], weights=[5, 30]))
show(lambda: st.harmonic_mean([40, 0]))
show(lambda: st.harmonic_mean([40, 60], weights=[5]))
show(lambda: st.median_grouped([1, 3, 3, 5, 7], interval=2))
show(lambda: st.median_grouped([1, 2, "a"]))
show(lambda: st.variance([1, 2, 3], xbar=2))
show(lambda: st.pvariance([1, 2, 3], 2))
show(lambda: st.mode(["red", "blue", "blue", "red", "green"]))
show(lambda: st.multimode("aabbbbccddddeeffffgg"))
x, y = [1, 2, 3, 4, 5, 6, 7, 8, 9], [9, 8, 7, 6, 5, 4, 3, 2, 1]
show(lambda: (st.covariance(x, x), st.covariance(x, y), st.correlation(x, x), st.correlation(x, y)))
show(lambda: st.linear_regression(x, [2 * v + 1.5 for v in x]))
show(lambda: st.linear_regression(x, y, proportional=True))
for f in (st.covariance, st.correlation, st.linear_regression):
    show(lambda: f([1, 2], [1]))
    show(lambda: f([1], [1]))
    show(lambda: f([1, 1], [2, 2]))
n = st.NormalDist(100, 15)
print(n, n.mean, n.median, n.mode, n.stdev, n.variance, n == st.NormalDist(100, 15), hash(n) == hash(st.NormalDist(100, 15)))
for v in (70, 100.0, 130):
    print(n.pdf(v), n.cdf(v), n.zscore(v))
for p in (0.025, 0.5, 0.9, 1e-9, 0.999999):
    print(n.inv_cdf(p))
print(n.quantiles(), n.quantiles(3), n.overlap(st.NormalDist(105, 15)), n.overlap(st.NormalDist(100, 10)))
print(n + 5, n - 5, n * 2, 2 * n, n / 2, -n, +n, n + n, n - st.NormalDist(1, 2), 5 + n, 5 - n)
for f in (lambda: st.NormalDist(0, -1), lambda: n.inv_cdf(0), lambda: n.inv_cdf(1.5), lambda: st.NormalDist(0, 0).pdf(1), lambda: st.NormalDist(0, 0).cdf(1), lambda: st.NormalDist(0, 0).zscore(1), lambda: n.overlap(5),
          lambda: st.NormalDist(0, 0).overlap(n), lambda: st.NormalDist.from_samples([1, 2, 4]), lambda: st.NormalDist.from_samples([1]), lambda: n < n, lambda: n * n, lambda: st.NormalDist("a"), lambda: n.samples(2, seed=5),
          lambda: setattr(n, "mean", 5)):
    show(f)
print(st.stdev([D(1), D(2), D(4)]), st.pstdev([F(1), F(2), F(4)]), st.stdev([1, 2, 4]), st.stdev([1e150, 2e150]), st.pstdev([0, 0]))
