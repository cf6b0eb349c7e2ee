# Copies of tzinfo objects keep their attributes, also inside of times; __getinitargs__ makes the arguments.
import copy
from datetime import date, datetime, time, timedelta, timezone, tzinfo


class Fixed(tzinfo):
    def __init__(self, offset=None, name=None):
        self.__offset = offset
        self.__name = name

    def utcoffset(self, dt):
        return self.__offset

    def tzname(self, dt):
        return self.__name

    def dst(self, dt):
        return None


class Slotted(Fixed):
    __slots__ = ("spam",)


class Stated(Fixed):
    def __getstate__(self):
        return dict(self.__dict__, extra=1)


class Made(tzinfo):
    def __getinitargs__(self):
        return 1, 2

    def __init__(self, *args):
        self.args = args


hour = timedelta(hours=1)
for cls in (Fixed, Slotted, Stated):
    zone = cls(hour, "x")
    for function in (copy.copy, copy.deepcopy):
        made = function(zone)
        print(cls.__name__, type(made).__name__, made.utcoffset(None), made.tzname(None), sorted(vars(made)))
        for t in (time(1, tzinfo=zone), datetime(2020, 1, 1, tzinfo=zone)):
            print(function(t), function(t) == t)
    print(zone.__reduce__()[1:])
for function in (copy.copy, copy.deepcopy):
    print(function(Made(5)).args, vars(function(Made(5))))
print(Made(5).__reduce__()[1:], tzinfo().__reduce__(), timezone.utc.__reduce__(), timezone(hour, "n").__reduce__())
week = date(2020, 5, 6).isocalendar()
print(copy.copy(week), copy.deepcopy(week), week.__reduce__(), week.__reduce_ex__(4))
