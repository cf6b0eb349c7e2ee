# time: construction, replace, isoformat of every precision, comparisons with zones, formats and errors.
from datetime import date, time, timedelta, timezone

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args, kw in (((), {}), ((1,), {}), ((23, 59, 59, 999999), {}), ((1, 2), {"tzinfo": timezone.utc}), ((1,), {"fold": 1}), ((0, 0, 0, 1), {}), ((5, 6, 7), {"tzinfo": timezone(timedelta(hours=-3, minutes=-30))})):
    t = time(*args, **kw)
    print(t, repr(t), t.hour, t.minute, t.second, t.microsecond, t.tzinfo, t.fold, t.isoformat("auto"), [t.isoformat(s) for s in ("hours", "minutes", "seconds", "milliseconds", "microseconds")], t.utcoffset(), t.dst(), t.tzname(), t.strftime("%H-%M-%S %f %z %Z %p %I"), f"{t:%H:%M}", f"{t}")
for args, kw in (((24,), {}), ((0, 60), {}), ((0, 0, 60), {}), ((0, 0, 0, 1000000), {}), ((-1,), {}), (("1",), {}), ((1.5,), {}), ((1,), {"tzinfo": 5}), ((1,), {"fold": 2}), ((1, 2, 3, 4, None, 5), {}), ((1,), {"zone": 1})):
    show(time, *args, **kw)
t = time(12, 30, tzinfo=timezone.utc)
print(t.replace(hour=1), t.replace(tzinfo=None), t.replace(fold=1).fold, t == time(13, 30, tzinfo=timezone(timedelta(hours=1))), t < time(14, tzinfo=timezone.utc), t == time(12, 30), hash(t) == hash(time(13, 30, tzinfo=timezone(timedelta(hours=1)))), time.min, time.max, time.resolution, bool(time(0)))
show(lambda: t < time(1))
show(lambda: t < 5)
show(t.replace, hour=25)
show(t.isoformat, "nope")
show(lambda: t + timedelta(1))
for s in ("12", "12:30", "12:30:15", "12:30:15.5", "12:30:15.123456", "T12:30", "1230", "123015", "12:30Z", "12:30+01:00", "12:30:15.123-05:30:15", "24:00", "12:60", "1:30", "", "12:30:15.1234567", "12:3015", "aa", "12:30+25:00"):
    show(time.fromisoformat, s)
show(time.fromisoformat, 5)
