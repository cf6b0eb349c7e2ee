# What is computed before what is refused: weights of another length, a given mean far away; LinearRegression's helpers.
import statistics
from decimal import Decimal
from fractions import Fraction

for data, weights in (([], []), ([1], []), ([1, 2], [3]), (iter([1, 2]), iter([1, 2])), ([1], [0]), (5, [1]), ([1], 5), ([1.5, 2], [Decimal(1)]), ([Decimal(1)], [Fraction(1, 2), 3])):
    try:
        print(statistics.fmean(data, weights))
    except Exception as e:
        print(type(e).__name__, e)
print(statistics.pvariance([-1.69, 3.62], 1e300), statistics.variance([Fraction(1, 2), 3], 1e200), statistics.pvariance([1, 2], 1.5))
line = statistics.linear_regression([1, 2, 3], [2, 4, 6.5])
print(line._asdict(), line._replace(slope=1), line._fields, line.__match_args__, type(line)._make([1, 2]))
