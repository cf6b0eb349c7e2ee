# fmean and harmonic_mean with weights, quantiles by both methods, covariance, correlation, regression: options, edges and refusals.
import statistics
from decimal import Decimal
from fractions import Fraction


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(statistics.fmean, [1, 2], [3, 1]), attempt(statistics.fmean, [1, 2], weights=[1]), attempt(statistics.fmean, [1, 2], [0, 0]), attempt(statistics.fmean, iter([1, 2]), iter([1, 1])), attempt(statistics.fmean, [1, 2], [1, -1]), attempt(statistics.fmean, ["a"], [1]), attempt(statistics.fmean, [], []))
print(attempt(statistics.harmonic_mean, [40, 60], weights=[5, 30]), attempt(statistics.harmonic_mean, [40, 60], weights=[5]), attempt(statistics.harmonic_mean, [1, 0]), attempt(statistics.harmonic_mean, [1, -1]), attempt(statistics.harmonic_mean, [1], [0]), attempt(statistics.harmonic_mean, [Fraction(1, 2), 1]), attempt(statistics.harmonic_mean, [5], ["x"]), attempt(statistics.harmonic_mean, [1, 2], [1, -1]))
data = [105, 129, 87, 86, 111, 111, 89, 81, 108, 92, 110, 100, 75, 105, 103, 109]
for method in ("exclusive", "inclusive"):
    for n in (1, 2, 4, 10):
        print(method, n, attempt(statistics.quantiles, data, n=n, method=method))
    print(attempt(statistics.quantiles, [1, 2], method=method), attempt(statistics.quantiles, [Fraction(1, 3), Fraction(2, 3), 1], method=method), attempt(statistics.quantiles, [Decimal(1), Decimal(2), Decimal(4)], method=method))
print(attempt(statistics.quantiles, [1]), attempt(statistics.quantiles, []), attempt(statistics.quantiles, [1, 2], n=0), attempt(statistics.quantiles, [1, 2], method="other"), attempt(statistics.quantiles, ["a", "b"]), attempt(statistics.quantiles, [1, 2], 4))
x, y = [1, 2, 3, 4, 5], [2.5, 3.5, 5.0, 8.5, 9.0]
print(statistics.covariance(x, y), statistics.correlation(x, y), statistics.correlation(x, x), statistics.correlation(x, [-v for v in x]), statistics.linear_regression(x, y), statistics.linear_regression(x, y, proportional=True), statistics.linear_regression(x, y).slope, statistics.linear_regression(x, y)._fields)
for function in (statistics.covariance, statistics.correlation, statistics.linear_regression):
    print(attempt(function, [1], [1]), attempt(function, [1, 2], [1]), attempt(function, [1, 1], [1, 2]), attempt(function, [1, 2], [3, 3]), attempt(function, [], []), attempt(function, [1, "a"], [1, 2]))
print(statistics.variance([1, 2, 4], 2), statistics.pvariance([1, 2, 4], mu=2), statistics.stdev([1, 2, 4], xbar=2), statistics.pstdev([1, 2, 4], 2), statistics.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), statistics.median_grouped([1, 3, 3, 5, 7], interval=2), attempt(statistics.median_grouped, [1, 2], "x"), statistics.multimode("aabbc"), statistics.multimode([]), attempt(statistics.mode, []), statistics.mode(["red", "blue", "blue"]), statistics.mode([[1], [1]]) if False else attempt(statistics.mode, [[1], [1]]), issubclass(statistics.StatisticsError, ValueError))
