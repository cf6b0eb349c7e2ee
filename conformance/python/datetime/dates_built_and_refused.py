# date: every way to build one, ranges, kinds of arguments, ordinals, ISO weeks and what is refused.
from datetime import date, datetime, MAXYEAR, MINYEAR

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


class Index:
    def __index__(self):
        return 5


print(date(1, 1, 1), date(9999, 12, 31), date(2024, 2, 29), date(year=2024, month=1, day=2), date(2024, Index(), True), date.min, date.max, date.resolution, MINYEAR, MAXYEAR)
for args in ((0, 1, 1), (10000, 1, 1), (2024, 0, 1), (2024, 13, 1), (2023, 2, 29), (2024, 4, 31), (2024, 1, 0), (2024, 1, -1), (2024, 1), (), (2024, 1, 1, 1), (2024.0, 1, 1), ("2024", 1, 1), (2024, 1, None), (10**20, 1, 1)):
    show(date, *args)
for n in (1, 738000, 3652059, 0, -1, 3652060, 1.5, "1"):
    show(date.fromordinal, n)
for args in ((2024, 1, 1), (2020, 53, 7), (2021, 53, 1), (2024, 0, 1), (2024, 1, 8), (2024, 1, 0), (0, 1, 1), (9999, 52, 7), (9999, 53, 1), (1, 1, 1), ("x", 1, 1), (2024, 1)):
    show(date.fromisocalendar, *args)
for t in (0, -1, 86400 * 365.25 * 30, 1e20, -1e20, float("nan"), float("inf"), "0", None):
    show(date.fromtimestamp, t)
d = date(2024, 2, 29)
print(d.toordinal(), d.weekday(), d.isoweekday(), d.isocalendar(), tuple(d.isocalendar()), d.isocalendar().week, d.timetuple(), d.ctime(), d.isoformat(), repr(d), str(d), d.strftime("%A %j"), f"{d:%d.%m}", f"{d}", hash(d) == hash(date(2024, 2, 29)))
for kw in ({"year": 2023}, {"year": 2028}, {"month": 3}, {"day": 1}, {"day": 30}, {"bogus": 1}):
    show(d.replace, **kw)
