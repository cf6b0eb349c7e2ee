# timezone: offsets and names, their limits and texts; comparisons, copies, and methods called on others.
import copy
from datetime import datetime, timedelta, timezone, tzinfo

for args in ((timedelta(0),), (timedelta(hours=5, minutes=30),), (timedelta(hours=-23, minutes=-59),), (timedelta(seconds=1),), (timedelta(microseconds=-1),), (timedelta(hours=1), "CET"), (timedelta(0), "Z"), (timedelta(0), ""), (timedelta(hours=24),), (timedelta(hours=-24),), (timedelta(days=1),), (5,), (), (timedelta(0), 5), (timedelta(0), None), (timedelta(0), "a", 1)):
    try:
        z = timezone(*args)
        print(args, repr(z), str(z), z.utcoffset(None), z.tzname(None), z.dst(None), hash(z) == hash(timezone(*args)))
    except Exception as e:
        print(args, type(e).__name__, e)
u = timezone.utc
print(u, repr(u), timezone.min, timezone.max, timezone(timedelta(0)) is u, timezone(timedelta(0)) == u, timezone(timedelta(0), "X") == u, timezone(timedelta(hours=1)) == timezone(timedelta(hours=1), "CET"), u == 5, copy.copy(u) is u, copy.deepcopy(timezone(timedelta(hours=1), "A")), u.fromutc(datetime(2024, 1, 1, tzinfo=u)))
for call in (lambda: u < u, lambda: u.utcoffset(5), lambda: u.tzname("x"), lambda: u.dst(5), lambda: u.fromutc(datetime(2024, 1, 1)), lambda: u.fromutc(5), lambda: u.utcoffset(), lambda: tzinfo().utcoffset(None), lambda: tzinfo().tzname(None), lambda: tzinfo().dst(None), lambda: tzinfo().fromutc(datetime(2024, 1, 1)), lambda: type("S", (timezone,), {})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Odd(tzinfo):
    def __init__(self, offset, name="odd", dst=timedelta(0)):
        self.values = offset, name, dst

    def utcoffset(self, d):
        return self.values[0]

    def tzname(self, d):
        return self.values[1]

    def dst(self, d):
        return self.values[2]


for args in ((timedelta(hours=1),), (None, None, None), (5,), (timedelta(days=2),), (timedelta(hours=1), 5), (timedelta(hours=3), "d", timedelta(hours=1))):
    d = datetime(2024, 1, 1, tzinfo=Odd(*args))
    for call in (lambda: str(d), lambda: d.tzname(), lambda: d.dst(), lambda: d.astimezone(timezone.utc), lambda: d.strftime("%z %Z"), lambda: datetime(2024, 1, 1, tzinfo=timezone.utc).astimezone(Odd(*args)).isoformat()):
        try:
            print(args, call())
        except Exception as e:
            print(args, type(e).__name__, e)
