# time: fields, fold, zones, comparisons between kinds, replacing, and what is refused.
from datetime import time, timedelta, timezone

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(time(), time(23, 59, 59, 999999), time(1, fold=1), time(hour=1, minute=2, second=3, microsecond=4, tzinfo=timezone.utc), time.min, time.max, time.resolution, repr(time(1, 2, 3, 4, timezone.utc, fold=1)), repr(time(1)), repr(time(1, 2, 3)))
for args, kw in (((24,), {}), ((-1,), {}), ((0, 60), {}), ((0, 0, 60), {}), ((0, 0, 0, 10**6), {}), ((1.5,), {}), (("1",), {}), ((1, 2, 3, 4, 5), {}), ((1, 2, 3, 4, None, 1), {}), ((), {"fold": 2}), ((), {"fold": True}), ((), {"bogus": 1}), ((1, 2, 3, 4, "x"), {})):
    show(time, *args, **kw)
a, b = time(12, 30), time(12, 30, tzinfo=timezone.utc)
c = time(14, 30, tzinfo=timezone(timedelta(hours=2)))
print(a == b, b == c, b <= c, hash(b) == hash(c), a != 5, a == time(12, 30, fold=1), hash(a) == hash(time(12, 30, fold=1)), bool(time(0)), sorted([time(2), time(1, 5), time(1)]))
for call in (lambda: a < b, lambda: a < 5, lambda: a + timedelta(1), lambda: a - a, lambda: time(1, tzinfo=timezone.utc) - time(0, tzinfo=timezone.utc)):
    show(call)
for kw in ({"hour": 5}, {"tzinfo": None}, {"tzinfo": timezone.utc}, {"fold": 1}, {"minute": 61}, {"microsecond": 7}):
    print(kw, end=" ")
    show(b.replace, **kw)
t = time(1, 2, 3, 4005)
for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nope", 5):
    show(t.isoformat, spec)
print(t.isoformat(timespec="hours"), c.isoformat(), c.utcoffset(), c.dst(), c.tzname(), a.utcoffset(), t.strftime("%H|%M|%S|%f|%p|%Y|%z|%Z"), c.strftime("%z %Z"), format(t, "%I"), f"{t}", str(b))
