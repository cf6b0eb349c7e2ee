# timedelta: normalised fields, arithmetic with numbers, rounding, limits, texts, and what is refused.
from datetime import timedelta
from fractions import Fraction

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for kw in ({}, {"days": 1.5}, {"seconds": -1}, {"microseconds": 1.5}, {"microseconds": 2.5}, {"milliseconds": 1.0005}, {"minutes": 90}, {"hours": -25}, {"weeks": 2}, {"days": -1, "seconds": 86399, "microseconds": 999999}, {"days": 999999999}, {"days": 1e-12}, {"seconds": 0.1, "microseconds": 0.5}, {"days": True}):
    d = timedelta(**kw)
    print(kw, repr(d), str(d), (d.days, d.seconds, d.microseconds), d.total_seconds())
for kw in ({"days": 10**9}, {"days": -10**9}, {"days": "1"}, {"days": None}, {"days": float("nan")}, {"days": float("inf")}, {"bogus": 1}, {"seconds": 1j}, {"days": 10**30}):
    print(kw, end=" ")
    show(timedelta, **kw)
d = timedelta(days=1, hours=2, microseconds=3)
print(d + d, d - timedelta(2), -d, +d, abs(-d), d * 2, 2 * d, d * 1.5, d * 0.1, d / 2, d / 1.5, d / d, d // d, d // timedelta(hours=5), d // 7, d % timedelta(hours=5), divmod(d, timedelta(hours=5)), divmod(-d, timedelta(hours=5)), d == timedelta(1, 7200, 3), d > timedelta(1), hash(d) == hash(timedelta(1, 7200, 3)), bool(timedelta()), bool(d), d != 5, d == 5)
for call in (lambda: d / 0, lambda: d // 0, lambda: d / timedelta(), lambda: d % timedelta(), lambda: d * "x", lambda: d + 1, lambda: 1 - d, lambda: d < 1, lambda: d / "x", lambda: d % 5, lambda: divmod(d, 5), lambda: d * float("nan"), lambda: d * 1e30, lambda: timedelta.max + timedelta(0, 0, 1), lambda: -timedelta.max - timedelta(1), lambda: d * Fraction(1, 2), lambda: d // 1.5, lambda: 2 / d, lambda: -timedelta.min):
    show(call)
print(timedelta.min, timedelta.max, timedelta.resolution, timedelta(0, 0, 1) * 0.5, timedelta(0, 0, 3) * 0.5, timedelta(0, 0, 1) / 2, timedelta(0, 0, 3) / 2, timedelta(0, 0, 5) // 2, timedelta(seconds=-1.5), timedelta(hours=-1, minutes=1), sum([timedelta(1)] * 3, timedelta()))
