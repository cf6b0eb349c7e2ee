# Infinities, NaN and squares beyond floats in spreads and in distributions of samples.
import math
import statistics as s
from decimal import Decimal
from fractions import Fraction

SAMPLES = {
    "large": [1e308, 1e308], "opposite": [1e308, -1e308], "infinite": [math.inf, 0.0],
    "both": [math.inf, -math.inf], "nan": [math.nan, 0.0], "tiny": [1e-300, -1e-300],
    "decimals": [Decimal("1.1"), Decimal("2.2"), Decimal("4.7")],
    "fractions": [Fraction(1, 3), Fraction(5, 7)], "ints": [1, 2, 4], "bools": [True, False, True],
}
for name, data in SAMPLES.items():
    for made in (lambda: s.variance(data, 1.0), lambda: s.pvariance(data, 2), lambda: s.variance(data),
                 lambda: s.pstdev(data), lambda: s.NormalDist.from_samples(data),
                 lambda: s.NormalDist.from_samples(data).stdev.hex()):
        try:
            print(name, made())
        except (TypeError, AttributeError, OverflowError, s.StatisticsError) as e:
            print(name, type(e).__name__, e)
