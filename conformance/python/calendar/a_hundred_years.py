# Months and weeks of a hundred years for each first weekday, by checksum, beside what dates say.
import calendar
import hashlib
from datetime import date

h = hashlib.md5()
for year in range(1950, 2050):
    for month in range(1, 13):
        first, days = calendar.monthrange(year, month)
        assert first == date(year, month, 1).weekday() == calendar.weekday(year, month, 1)
        for start in (0, 3, 6):
            weeks = calendar.Calendar(start).monthdayscalendar(year, month)
            assert all(len(w) == 7 for w in weeks) and sum(map(bool, sum(weeks, []))) == days
            h.update(repr(weeks).encode())
print(h.hexdigest(), sum(calendar.isleap(y) for y in range(1950, 2050)), calendar.leapdays(1950, 2050))
for year in (2024, 1999):
    print(hashlib.md5(calendar.TextCalendar(6).formatyear(year, 3, 2, 4, 2).encode()).hexdigest(), hashlib.md5(calendar.HTMLCalendar().formatyear(year, 5).encode()).hexdigest())
