# replace() keeps the class of what it replaces in, without asking that class's constructors; other
# methods that make objects do ask, and tell of a zone only where there may be one.
from datetime import date, datetime, time, timedelta, timezone


class Day(date):
    def __new__(cls):
        return date.__new__(cls, 2020, 2, 29)

    def __init__(self, *args):
        print("day", args)


class Moment(datetime):
    def __new__(cls, *args, **kwargs):
        print("moment", args, kwargs)
        return super().__new__(cls, *(args or (2020, 2, 29, 5)), **kwargs)


class Clock(time):
    def __init__(self, *args):
        print("clock", args)


print(Day().replace(year=2024))
print(type(Day().replace(day=1)).__name__)
at = Moment()
print(repr(at.replace(hour=7)), repr(at.replace(tzinfo=timezone.utc, fold=1)))
print(repr(Clock(3).replace(minute=9)))

print(at + timedelta(1))
print(Moment.strptime("2004", "%Y"))
print(Moment.strptime("2004 +0100", "%Y %z"))
print(Moment.combine(date(2001, 2, 3), time(4)))
print(Moment.utcfromtimestamp(0))
print(Moment.fromisoformat("2011-11-04T00:05:23+02:00"))
print(repr(Moment(2000, 1, 1, tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=2)))))
