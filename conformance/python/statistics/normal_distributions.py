# NormalDist: construction, properties, functions, arithmetic and their errors.
import statistics
from statistics import NormalDist as N

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

n = N(10, 2)
print(n, repr(N()), n.mean, n.median, n.mode, n.stdev, n.variance, n.pdf(11), n.cdf(11), n.inv_cdf(0.3), n.zscore(13), n.quantiles(), n.quantiles(n=3), n.overlap(N(11, 3)), N(1, 1).overlap(N(1, 1)))
print(n + 1, 1 + n, n - 1, 5 - n, n * 2, 2 * n, n / 2, -n, +n, n + N(1, 1), n - N(1, 1), n == N(10, 2), n == N(10, 3), n == 5, hash(n) == hash(N(10, 2)))
print(N.from_samples([1, 2, 3, 4]), n.samples(3, seed=5), n.samples(0))
for call in (lambda: N(0, -1), lambda: N(0, 0).pdf(0), lambda: N(0, 0).cdf(0), lambda: N(0, 0).inv_cdf(0.5), lambda: n.inv_cdf(0), lambda: n.inv_cdf(1), lambda: n.inv_cdf(1.5), lambda: N(0, 0).zscore(1), lambda: n.overlap(5), lambda: N(0, 0).overlap(n),
             lambda: N.from_samples([1]), lambda: n * n, lambda: 1 / n, lambda: n + "a", lambda: n < n, lambda: N("a"), lambda: setattr(n, "mean", 5), lambda: setattr(n, "x", 5), lambda: N(1, 2, 3), lambda: n.quantiles(0)):
    show(call)
for p in (1e-300, 1e-10, 0.001, 0.02425, 0.1, 0.425, 0.5, 0.575, 0.9, 0.999, 1 - 1e-10):
    print(p, N().inv_cdf(p), N(100, 15).inv_cdf(p))
print(issubclass(statistics.StatisticsError, ValueError), sorted(statistics.__all__))
