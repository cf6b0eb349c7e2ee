# date's own methods called with a datetime give a datetime at midnight, or what datetime's give.
from datetime import date, datetime, timedelta


class Own(datetime):
    pass


class Day(date):
    pass


for x in (Own(2024, 5, 6, 7), date(2024, 5, 6), Day(2024, 5, 6)):
    for f in (lambda: date.replace(x), lambda: date.replace(x, day=7), lambda: date.__add__(x, timedelta(1)), lambda: date.__radd__(x, timedelta(1)),
              lambda: date.__sub__(x, timedelta(1)), lambda: date.isoformat(x), lambda: date.toordinal(x), lambda: date.__repr__(x)[:9],
              lambda: type(x).fromordinal(5), lambda: type(x).fromisoformat("2024-01-02"), lambda: date.__hash__(date(2024, 5, 6)) == date.__hash__(date(2024, 5, 6))):
        try:
            print(type(x).__name__, repr(f()))
        except TypeError as e:
            print(type(x).__name__, e)
made = [date.replace(datetime(2024, 5, 6, 7), day=8)]
print([type(x).__name__ for x in made], [(x.year, x.month, x.day) for x in made])
