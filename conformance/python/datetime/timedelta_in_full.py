# Construction, normalisation, arithmetic, division, comparison, text and limits of timedelta.
from datetime import timedelta as T

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args, kw in (((), {}), ((1,), {}), ((1, 2, 3, 4, 5, 6, 7), {}), ((), {"hours": -1}), ((), {"seconds": 1.5}), ((), {"microseconds": 0.5}), ((), {"microseconds": 1.5}), ((), {"days": 0.1}), ((), {"weeks": -2, "days": 14, "milliseconds": 1}), ((0, -1), {}), ((999999999, 86399, 999999), {})):
    t = T(*args, **kw)
    print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), bool(t), -t if abs(t.days) < 10**8 else "", abs(t) if t.days > -10**8 else "")
for args, kw in (((1000000000,), {}), ((-1000000000,), {}), (("1",), {}), ((), {"years": 1}), ((1, 2, 3, 4, 5, 6, 7, 8), {}), ((float("nan"),), {}), ((float("inf"),), {}), ((10**20,), {}), ((None,), {})):
    show(T, *args, **kw)
a, b = T(days=3, hours=5), T(hours=7)
print(a + b, a - b, a * 2, 3 * b, a * 0.5, b * 1.5, a / 2, a / b, a // b, a // 5, a % b, divmod(a, b), divmod(-a, b), -a // b, a / 0.7, +a, a > b, a == T(seconds=277200), a != b, hash(a) == hash(T(seconds=277200)), sorted([a, b]), max(a, b), sum([a, b], T()))
import operator as o
for f, x, y in ((o.add, a, 1), (o.mul, a, b), (o.mul, a, "x"), (o.truediv, a, 0), (o.truediv, a, T()), (o.floordiv, a, 0), (o.floordiv, a, 1.5), (o.mod, a, 5), (o.mod, a, T()), (o.lt, a, 5), (o.eq, a, 5), (o.truediv, 5, a), (divmod, a, 3), (o.mul, T.max, 2), (o.neg, T.min, None), (o.add, T.max, T.resolution), (o.mul, a, float("nan")), (o.mul, a, float("inf")), (o.truediv, a, float("inf"))):
    show(f, *([x, y] if y is not None else [x]))
print(T.min, T.max, T.resolution, repr(T(days=-1, microseconds=1)), str(T(days=-1)), str(T(days=1)), T(microseconds=2.5), T(microseconds=3.5), T(seconds=1) / 3, T(microseconds=5) / 2, T(microseconds=7) / 2, T(microseconds=-5) // 2)
class S(T): pass
print(S(1) + S(1), type(S(1) + S(1)).__name__, repr(S(1)), S(1) == T(1))
