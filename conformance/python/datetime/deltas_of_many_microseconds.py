# More microseconds than fit 64 bits are fewer days than a timedelta has.
from datetime import timedelta

DAY = 86400 * 10**6
MANY = [20 * 10**18, -20 * 10**18, 2e19, -2e19, 2**64, 2**63, 999999999 * DAY, 10**9 * DAY,
        3 * 10**9 * DAY, 2**79, 2**80, 2**200, 1e25, 1e300, float("inf"), float("nan")]
for many in MANY:
    for unit in ("microseconds", "milliseconds", "weeks"):
        try:
            print(unit, many, repr(timedelta(**{unit: many})))
        except (OverflowError, ValueError) as e:
            print(unit, many, type(e).__name__, e)
print(timedelta(microseconds=2**70, days=-(2**70 // DAY)))
print(timedelta(1) * 2**20, timedelta(microseconds=1) * 2**66, timedelta(microseconds=-1) * 2**66)
for factor in (2**66, 2**90, -2**70):
    try:
        print(timedelta(1) * factor)
    except OverflowError as e:
        print(e)
