# datetime, date, time, timedelta: construction, fields, repr, str.
from datetime import datetime, date, time, timedelta, timezone
import datetime as dtm
d = datetime(2024, 2, 29, 13, 5, 9, 123456)
print(d, repr(d), d.year, d.month, d.day, d.hour, d.minute, d.second, d.microsecond, d.tzinfo, d.fold, d.date(), d.time(), d.weekday(), d.isoweekday(), d.isocalendar(), d.toordinal(), d.timetuple().tm_yday)
print(datetime(2024, 1, 1), repr(datetime(2024, 1, 1)), repr(datetime(2024, 1, 1, 5)), repr(datetime(2024, 1, 1, 0, 0, 1)), date(2024, 12, 31), repr(date(2024, 12, 31)), time(1, 2, 3), repr(time(1, 2)), repr(time()), time(23, 59, 59, 999999), date.min, date.max, datetime.min, datetime.max, date.fromordinal(738000), time.min, time.max)
t = timedelta(days=1, hours=2, minutes=3, seconds=4, milliseconds=5, microseconds=6)
print(t, repr(t), t.days, t.seconds, t.microseconds, t.total_seconds(), timedelta(), repr(timedelta()), timedelta(-1), repr(timedelta(seconds=-1)), timedelta(hours=25), timedelta(weeks=2), timedelta(microseconds=-1), timedelta(days=1.5), timedelta(seconds=0.1), timedelta.max, timedelta.min, timedelta.resolution, repr(timedelta(days=1)), timedelta(days=400), timedelta(0, 5))
print(d.replace(year=2023, day=1), d.replace(microsecond=0), date(2024, 1, 31).replace(month=3), time(1, 2).replace(hour=5), datetime.combine(date(2024, 1, 2), time(3, 4)), d.isoformat(), d.isoformat(" "), d.isoformat(timespec="seconds"), d.isoformat("T", "minutes"), d.isoformat(timespec="milliseconds"), d.ctime(), date(2024, 1, 2).isoformat(), time(1, 2).isoformat(), dtm.MINYEAR, dtm.MAXYEAR)
