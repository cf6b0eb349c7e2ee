# NormalDist: parameters, samples of a seed, every method at its edges, arithmetic, equality, hashing, overlap and refusals.
import copy
import math
from statistics import NormalDist


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


a, b = NormalDist(100, 15), NormalDist(50, 10)
print(a, NormalDist(), NormalDist(mu=2, sigma=3), attempt(NormalDist, 0, -1), attempt(NormalDist, "x"), attempt(NormalDist, 1, 2, 3), NormalDist(0, 0), a.mean, a.median, a.mode, a.stdev, a.variance, attempt(setattr, a, "mean", 1), attempt(setattr, a, "new", 1))
print(NormalDist.from_samples([1, 2, 3, 4]), attempt(NormalDist.from_samples, []), attempt(NormalDist.from_samples, [1]), [round(v, 6) for v in a.samples(3, seed=7)], a.samples(2, seed="x") == a.samples(2, seed="x"), a.samples(0), attempt(a.samples, "x"))
print([a.pdf(x) for x in (100, 85, 1000, -math.inf)], [a.cdf(x) for x in (100, 115, math.inf, -math.inf)], attempt(NormalDist(0, 0).pdf, 1), attempt(NormalDist(0, 0).cdf, 1), attempt(a.pdf, "x"))
print([round(a.inv_cdf(p), 9) for p in (0.5, 0.025, 0.975, 1e-10, 0.999999)], attempt(a.inv_cdf, 0), attempt(a.inv_cdf, 1), attempt(a.inv_cdf, 1.5), attempt(NormalDist(0, 0).inv_cdf, 0.5), attempt(a.inv_cdf, "x"))
print([round(q, 9) for q in a.quantiles()], len(a.quantiles(10)), a.quantiles(1), attempt(a.quantiles, 0), a.overlap(b), a.overlap(a), NormalDist(0, 1).overlap(NormalDist(0, 2)), attempt(a.overlap, 5), attempt(a.overlap, NormalDist(0, 0)), a.zscore(130), attempt(NormalDist(0, 0).zscore, 1))
print(a + 5, 5 + a, a - 5, 5 - a, a * 2, 2 * a, a / 4, -a, +a, a + b, a - b, attempt(lambda: a * b), attempt(lambda: a / 0), attempt(lambda: 1 / a), attempt(lambda: a + "x"), a == NormalDist(100, 15), a != b, a == 5, hash(a) == hash(NormalDist(100, 15)), len({a, NormalDist(100, 15)}), copy.copy(a) == a, copy.deepcopy(a) == a, NormalDist(100, 15.0) == a, attempt(lambda: a < b))
