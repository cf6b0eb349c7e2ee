# timezone: names, limits, comparisons; tzinfo subclasses: what methods may return.
from datetime import datetime, timedelta, timezone, tzinfo

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((timedelta(0),), (timedelta(hours=5, minutes=30),), (timedelta(hours=-3),), (timedelta(hours=1), "CET"), (timedelta(seconds=3661),), (timedelta(microseconds=1),), (timedelta(0), "UTC"), (timedelta(0), "")):
    z = timezone(*args)
    print(repr(z), str(z), z.utcoffset(None), z.tzname(None), z.dst(None), z == timezone(args[0]), hash(z) == hash(timezone(args[0])))
for args in ((timedelta(hours=24),), (timedelta(hours=-24),), (5,), (), (timedelta(0), 5), (timedelta(0), "a", "b"), (timedelta(0), None)):
    show(timezone, *args)
u = timezone.utc
print(u, repr(u), timezone.min, timezone.max, u is timezone(timedelta(0)), timezone(timedelta(0), "X") == u, u.fromutc(datetime(2024, 1, 1, tzinfo=u)))
show(u.utcoffset, 5)
show(u.tzname, "x")
show(u.fromutc, datetime(2024, 1, 1))
show(u.fromutc, 5)
class Z(tzinfo):
    def __init__(self, off, dst=timedelta(0), name="Z"): self.off, self.d, self.name = off, dst, name
    def utcoffset(self, dt): return self.off
    def dst(self, dt): return self.d
    def tzname(self, dt): return self.name
for z in (Z(timedelta(hours=2)), Z(None), Z(timedelta(hours=25)), Z("x"), Z(5), Z(timedelta(hours=1), "bad"), Z(timedelta(hours=1), name=5), Z(timedelta(hours=1), dst=None)):
    d = datetime(2024, 1, 1, 12, tzinfo=z)
    for f in (d.utcoffset, d.dst, d.tzname, d.isoformat, d.utctimetuple, d.timetuple, lambda: d.astimezone(u), lambda: d.timestamp(), lambda: d == datetime(2024, 1, 1, tzinfo=u), lambda: hash(d) != 0):
        try:
            print(f(), end="; ")
        except Exception as e:
            print(type(e).__name__, e, end="; ")
    print()
for name in ("utcoffset", "dst", "tzname", "fromutc"):
    show(getattr(tzinfo(), name), datetime(2024, 1, 1))
show(tzinfo().fromutc, datetime(2024, 1, 1, tzinfo=Z(timedelta(0))))
