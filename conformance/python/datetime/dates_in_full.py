# date: constructors, ordinals, weeks, replace, formats, comparisons, arithmetic and limits.
import time
from datetime import date, datetime, timedelta

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((1, 1, 1), (9999, 12, 31), (2024, 2, 29), (1970, 1, 1), (2021, 1, 3)):
    d = date(*args)
    print(d, repr(d), d.year, d.month, d.day, d.toordinal(), date.fromordinal(d.toordinal()) == d, d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()), d.timetuple()[:8], d.isoformat(), d.ctime(), d.strftime("%Y-%m-%d %j %U %W %w %a %A %b %B %y %G %V %u %%"), f"{d:%d.%m.}", f"{d}", hash(d) == hash(date(*args)))
for args in ((0, 1, 1), (10000, 1, 1), (2023, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0), (2024, 1, 32), (2024, 1), (), ("2024", 1, 1), (2024.0, 1, 1), (2024, 1, 1, 1), (10**20, 1, 1)):
    show(date, *args)
d = date(2024, 3, 31)
print(d + timedelta(1), d - timedelta(1), d - date(2024, 1, 1), d + timedelta(hours=23), d.replace(day=1), d.replace(month=2, day=29), d < date(2025, 1, 1), d == date(2024, 3, 31), d == datetime(2024, 3, 31), d != 5, date.min, date.max, date.resolution, date.fromtimestamp(0), date.fromisocalendar(2024, 1, 1), date.fromisoformat("2024-01-31"), date.fromisoformat("20240131"), date.fromisoformat("2024-W05-3"), date.fromisoformat("2024W05"))
for f, args in ((lambda: d + 1, ()), (lambda: d - 5, ()), (lambda: d + d, ()), (lambda: d < 5, ()), (lambda: d < datetime(2024, 1, 1), ()), (lambda: date.max + timedelta(1), ()), (lambda: date.min - timedelta(1), ()), (d.replace, (0,)), (date.fromordinal, (0,)), (date.fromordinal, (4000000,)), (date.fromordinal, ("1",)), (date.fromisoformat, ("2024-1-1",)), (date.fromisoformat, ("2024-02-30",)), (date.fromisoformat, ("",)), (date.fromisoformat, (5,)), (date.fromisoformat, ("2024-W54-1",)), (date.fromisocalendar, (2024, 53, 1)), (date.fromisocalendar, (2024, 1, 8)), (date.fromtimestamp, (10**15,)), (date.fromtimestamp, ("1",)), (d.strftime, (5,)), (d.isoformat, (1,))):
    show(f, *args)
class D(date):
    def __new__(cls, *args): return super().__new__(cls, *args)
print(type(D(2024, 1, 1) + timedelta(1)).__name__, type(D.today()).__name__, D(2024, 1, 1) == date(2024, 1, 1), repr(D(2024, 1, 1)), type(D.fromisoformat("2024-01-01")).__name__, type(D(2024, 1, 1).replace(day=2)).__name__)
c = d.isocalendar()
print(c, c.year, c.week, c.weekday, c[0], c == (2024, 13, 7))
