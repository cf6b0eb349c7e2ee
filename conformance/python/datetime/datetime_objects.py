# datetime: combine, replace, comparisons of naive and aware, differences, timestamps, isoformat precisions and refusals.
from datetime import date, datetime, time, timedelta, timezone

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

d = datetime(2024, 2, 29, 12, 30, 15, 123456)
u = d.replace(tzinfo=timezone.utc)
print(d, repr(u), d.date(), d.time(), u.timetz(), d.replace(year=2023, day=28), d.replace(microsecond=0), u.replace(tzinfo=None) == d, [d.isoformat(sep, spec) for sep in "T " for spec in ("auto", "hours", "minutes", "seconds", "milliseconds", "microseconds")], d.ctime(), d.weekday(), d.isocalendar(), d.toordinal(), d.timetuple()[:9], u.utctimetuple()[:6], u.utcoffset(), u.dst(), u.tzname(), d.fold)
print(datetime.combine(date(2024, 1, 2), time(3, 4)), datetime.combine(date(2024, 1, 2), time(3, 4), timezone.utc), datetime.combine(d, time(1, tzinfo=timezone.utc)), datetime.combine(date(2024, 1, 2), time(3, tzinfo=timezone.utc), tzinfo=None))
print(d + timedelta(days=1), d - timedelta(hours=13), d - datetime(2024, 1, 1), u - datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=5))), d < datetime(2025, 1, 1), d == u, d != u, u == datetime(2024, 2, 29, 13, 30, 15, 123456, timezone(timedelta(hours=1))), hash(u) == hash(u.astimezone(timezone(timedelta(hours=3)))), u.timestamp(), datetime.fromtimestamp(0, timezone.utc), datetime.utcfromtimestamp(1.5), datetime.fromtimestamp(-0.000001, timezone.utc), datetime.fromordinal(738000), datetime.min, datetime.max, datetime.resolution)
for f in (lambda: d < u, lambda: d - u, lambda: d < date(2024, 1, 1), lambda: d + 5, lambda: d + d, lambda: 5 - d, lambda: datetime.max + timedelta(1), lambda: datetime(2024, 2, 30), lambda: datetime(2024, 1, 1, 24), lambda: datetime(2024, 1, 1, 0, 60), lambda: datetime(2024, 1, 1, 0, 0, 60), lambda: datetime(2024, 1, 1, 0, 0, 0, -1), lambda: datetime(2024, 1), lambda: datetime("2024", 1, 1), lambda: datetime(2024, 1, 1, tzinfo=5), lambda: datetime(2024, 1, 1, fold=2), lambda: d.replace(month=13), lambda: datetime.combine(5, time()), lambda: datetime.combine(date(2024, 1, 1), 5), lambda: datetime.fromtimestamp(10**20), lambda: datetime.fromtimestamp("1"), lambda: datetime.fromtimestamp(float("nan")), lambda: d.astimezone(5), lambda: d.isoformat("TT"), lambda: d.isoformat(timespec="x"), lambda: d.strftime(5), lambda: datetime.fromordinal(0), lambda: u.fromutc if False else d.hour.nope):
    show(f)
