# Functions and classes of calendar.
import calendar as c
import datetime


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


print(c.isleap(2000), c.isleap(1900), c.leapdays(2000, 2021), c.weekday(2024, 2, 29), c.monthrange(2023, 2))
print(c.monthcalendar(2024, 2), c.timegm((2024, 1, 2, 3, 4, 5)), c.firstweekday(), c.weekheader(3))
print(c.month(2024, 2), c.month(2024, 2, 4, 2))
print(c.calendar(2024, 2, 1, 2, 4)[:300])
k = c.Calendar(6)
print(list(k.iterweekdays()), list(k.itermonthdays(2024, 2))[:8], list(k.itermonthdays2(2024, 2))[:3])
print(next(k.itermonthdates(2024, 2)), k.monthdayscalendar(2024, 2)[0], k.monthdays2calendar(2024, 2)[0][:2])
print(list(k.itermonthdays3(2024, 2))[0], list(k.itermonthdays4(2024, 2))[0], len(k.yeardayscalendar(2024, 4)))
print(c.TextCalendar(6).formatmonth(2024, 2), c.HTMLCalendar().formatmonth(2024, 2)[:200])
print(list(c.day_name), list(c.day_abbr), list(c.month_name)[:3], list(c.month_abbr)[-2:], c.MONDAY, c.SUNDAY)
show(c.monthrange, 2024, 13)
show(c.setfirstweekday, 7)
show(c.weekday, 2024, 2, 30)
show(c.weekday, 10000, 1, 1)
