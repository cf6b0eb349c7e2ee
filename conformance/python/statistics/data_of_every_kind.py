# Every function over ints, floats, fractions, decimals, mixtures, iterators, empty data, infinities and things that are no numbers.
import math
import statistics
from decimal import Decimal
from fractions import Fraction


def attempt(function, *arguments, **named):
    try:
        r = function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"
    return f"{type(r).__name__}:{r}"


sets = {"ints": [1, 2, 2, 5], "floats": [1.5, 2.5, 4.0], "fractions": [Fraction(1, 3), Fraction(1, 2)], "decimals": [Decimal("0.1"), Decimal("0.25")], "bools": [True, False, True], "mixed": [1, Fraction(1, 2), 2.5], "ints and decimals": [1, Decimal("2.5")], "one": [7], "empty": [], "nan": [1.0, math.nan, 3.0], "inf": [1.0, math.inf], "both inf": [math.inf, -math.inf], "text": ["a", "b"], "floats and decimals": [1.5, Decimal(1)], "none": [None], "negative": [-1, 2, 3], "zero": [0, 1, 4], "big": [10**30, 10**30 + 2]}
for name, data in sets.items():
    print(name)
    for function in (statistics.mean, statistics.fmean, statistics.geometric_mean, statistics.harmonic_mean, statistics.median, statistics.median_low, statistics.median_high, statistics.median_grouped, statistics.mode, statistics.multimode, statistics.variance, statistics.pvariance, statistics.stdev, statistics.pstdev):
        print("  ", function.__name__, attempt(function, data))
for function in (statistics.mean, statistics.fmean, statistics.median, statistics.mode, statistics.variance, statistics.geometric_mean):
    print(function.__name__, attempt(function, iter([1, 2, 4])), attempt(function, {1: "a", 3: "b"}), attempt(function, range(1, 5)), attempt(function, 5), attempt(function), attempt(function, [1], 2, 3, 4))
