# Calendar iterators, text and HTML calendars, first weekdays, and the module's functions and errors.
import calendar

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

c = calendar.Calendar(firstweekday=6)
print(list(c.iterweekdays()), list(c.itermonthdays(2024, 2))[:8], list(c.itermonthdays2(2024, 2))[-3:], list(c.itermonthdays3(2024, 2))[:2], list(c.itermonthdays4(2024, 2))[:2], [str(d) for d in c.itermonthdates(2024, 2)][:2], c.monthdayscalendar(2023, 2), c.monthdays2calendar(2023, 2)[0], [str(d) for d in c.monthdatescalendar(2023, 2)[0]], len(c.yeardayscalendar(2024, 4)), c.getfirstweekday())
c.setfirstweekday(2); print(c.firstweekday, c.monthdayscalendar(2024, 9)[0])
t = calendar.TextCalendar()
print(t.formatmonth(2024, 2)); print(t.formatmonth(2024, 2, w=4, l=2)); print(t.formatweek([(1, 0), (0, 1)], 3), t.formatday(5, 0, 4), t.formatweekheader(9), t.formatweekheader(2), repr(t.formatmonthname(2024, 3, 20)), repr(t.formatmonthname(2024, 3, 20, False)))
print(t.formatyear(2024, m=4)[:300])
h = calendar.HTMLCalendar(6)
print(h.formatmonth(2024, 2)[:400]); print(h.formatday(0, 0), h.formatday(5, 2), h.formatweekday(1), h.formatweek([(1, 0)]), h.formatmonthname(2024, 3, False), h.cssclasses)
print(h.formatyear(2024, 6)[:120], h.formatyearpage(2024, css="x.css")[:120])
print(calendar.isleap(2000), calendar.isleap(1900), calendar.leapdays(1900, 2000), calendar.weekday(2024, 2, 29), calendar.monthrange(2024, 2), calendar.monthcalendar(2023, 2), calendar.timegm((1970, 1, 2, 0, 0, 0)), list(calendar.day_name), list(calendar.day_abbr), calendar.month_name[1:3], calendar.month_abbr[-1], len(calendar.month_name), calendar.MONDAY, calendar.firstweekday(), calendar.February if hasattr(calendar, "February") else "", calendar.weekday(10000, 1, 1))
for f, args in ((calendar.monthrange, (2024, 13)), (calendar.monthrange, (2024, 0)), (calendar.weekday, (2024, 2, 30)), (calendar.setfirstweekday, (7,)), (calendar.setfirstweekday, (-1,)), (calendar.monthcalendar, (2024, 13)), (calendar.isleap, ("x",)), (calendar.day_name.__getitem__, (7,)), (calendar.month_name.__getitem__, (13,))):
    show(f, *args)
calendar.setfirstweekday(6); print(calendar.monthcalendar(2023, 2)[0], calendar.weekheader(3)); calendar.setfirstweekday(0)
print(issubclass(calendar.IllegalMonthError, ValueError), calendar.IllegalWeekdayError(9))
