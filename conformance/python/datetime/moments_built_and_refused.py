# datetime: constructors, combine, now and its fellows, replace, parts, and what is refused.
from datetime import date, datetime, time, timedelta, timezone, tzinfo

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


d = datetime(2024, 2, 29, 12, 30, 45, 678901)
print(d, repr(d), d.date(), d.time(), d.timetz(), d.timetuple(), d.utctimetuple()[:6], d.toordinal(), d.weekday(), d.isoweekday(), d.isocalendar(), d.ctime(), d.tzinfo, d.fold, datetime.min, datetime.max, datetime.resolution, hash(d) == hash(d.replace(fold=1)), d == d.replace(fold=1))
for args, kw in (((2024, 1, 1), {}), ((2024, 1, 1, 24), {}), ((2024, 1, 1, 0, 60), {}), ((2024, 1, 1, 0, 0, 60), {}), ((2024, 1, 1, 0, 0, 0, 10**6), {}), ((2024, 1), {}), ((2024, 1, 1, 0, 0, 0, 0, "x"), {}), ((2024, 1, 1), {"fold": 5}), ((2024, 1, 1), {"tzinfo": timezone.utc, "fold": 1}), ((2024, 2, 30), {}), ((2024, 1, 1.5), {}), (("2024-01-01",), {}), ((2024, 1, 1, 0, 0, 0, 0, None, 1), {})):
    show(datetime, *args, **kw)
for args in ((date(2024, 1, 2), time(3, 4)), (d, time(1)), (date(2024, 1, 2), time(3, tzinfo=timezone.utc)), (date(2024, 1, 2), time(3, tzinfo=timezone.utc), None), (date(2024, 1, 2), time(3), timezone.utc), (1, time()), (date(2024, 1, 1), 1), (date(2024, 1, 1),), (date(2024, 1, 1), time(1, fold=1))):
    show(datetime.combine, *args)
for kw in ({"year": 2023}, {"day": 31}, {"hour": 25}, {"tzinfo": timezone.utc}, {"microsecond": 0}, {"month": 12}, {"fold": 1}, {"bogus": 1}):
    print(kw, end=" ")
    show(d.replace, **kw)
n, u = datetime.now(), datetime.utcnow()
print(n.tzinfo, u.tzinfo, datetime.now(timezone.utc).tzinfo, datetime.now(tz=None).tzinfo, datetime.today().tzinfo, abs(n - datetime.today()) < timedelta(minutes=1), isinstance(n, date))
for call in (lambda: datetime.now("x"), lambda: datetime.now(1, 2), lambda: datetime.utcnow(1), lambda: datetime.today(1), lambda: datetime(2024, 1, 1).astimezone("x")):
    show(call)
