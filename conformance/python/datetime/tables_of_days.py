# Every weekday, ordinal and ISO week over whole years, months' lengths, and adding months by hand.
from datetime import date, timedelta

total = 0
for year in (1, 4, 100, 400, 1582, 1900, 2000, 2023, 2024, 9999):
    first, last = date(year, 1, 1), date(year, 12, 31)
    print(year, first.weekday(), first.isocalendar(), last.isocalendar(), last.toordinal() - first.toordinal() + 1, first.timetuple().tm_yday, last.timetuple().tm_yday)
d = date(2019, 12, 25)
for _ in range(800):
    total = (total * 31 + d.toordinal() + d.weekday() * 7 + d.isocalendar()[1] + d.timetuple().tm_yday) % 10**9
    assert date.fromisocalendar(*d.isocalendar()) == d == date.fromordinal(d.toordinal()) == date.fromisoformat(d.isoformat())
    d += timedelta(1)
print(total, d)


def add_months(d, n):
    year, month = divmod(d.year * 12 + d.month - 1 + n, 12)
    for day in (d.day, 30, 29, 28):
        try:
            return date(year, month + 1, day)
        except ValueError:
            pass


print([str(add_months(date(2024, 1, 31), n)) for n in range(-12, 14)])
