# Subclasses of date, time, datetime and timedelta: what operations and constructors return.
import copy
from datetime import date, datetime, time, timedelta, timezone


class D(date):
    pass


class M(datetime):
    def __new__(cls, *args, **kw):
        self = super().__new__(cls, *args, **kw)
        self.extra = 1
        return self


class T(time):
    pass


class Span(timedelta):
    pass


d, m, t, s = D(2024, 1, 2), M(2024, 1, 2, 3), T(4, 5), Span(1)
for value in (d + timedelta(1), d - timedelta(1), d.replace(day=5), D.today(), D.fromordinal(1), D.fromisoformat("2024-01-01"), D.fromisocalendar(2024, 1, 1), D.fromtimestamp(0), m + timedelta(1), m.replace(day=5), m.date(), m.time(), m.astimezone(timezone.utc), M.now(), M.fromtimestamp(0), M.fromisoformat("2024-01-01"), M.strptime("2024", "%Y"), M.combine(date(2024, 1, 1), time()), M.utcfromtimestamp(0), M.min, t.replace(hour=1), T.fromisoformat("01:02"), s + s, s * 2, -s, abs(s), s / 2, s // 2, s % timedelta(1), m - m, d - d, copy.copy(d), copy.deepcopy(m), copy.copy(t), copy.copy(s)):
    print(type(value).__name__, end=" ")
print()
print(repr(d), repr(m), repr(t), repr(s), str(m), m.extra, (m + timedelta(1)).extra, d == date(2024, 1, 2), m == datetime(2024, 1, 2, 3), hash(d) == hash(date(2024, 1, 2)), isinstance(m, date))
d.attribute = 5
print(d.attribute, d.__dict__, copy.copy(d).__dict__)
