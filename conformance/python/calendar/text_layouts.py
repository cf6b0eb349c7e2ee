# TextCalendar: widths, line counts, columns, years at the edges, and the functions of the module.
import calendar

t = calendar.TextCalendar()
for args in ((2024, 2), (2024, 2, 3), (2024, 2, 10, 2), (1, 1), (9999, 12), (2024, 9, 0, 0)):
    print(t.formatmonth(*args))
print(t.formatyear(2024, 2, 1, 3, 4))
print(calendar.TextCalendar(6).formatyear(2023, m=6)[:300])
print(repr(t.formatday(0, 0, 3)), repr(t.formatday(9, 0, 4)), repr(t.formatweek([(1, 0), (2, 1)], 3)), repr(t.formatweekday(0, 2)), repr(t.formatweekday(2, 9)), repr(t.formatweekday(2, 12)), repr(t.formatweekheader(3)), repr(t.formatmonthname(2024, 5, 12)), repr(t.formatmonthname(2024, 5, 12, False)))
t.prmonth(2024, 1)
t.prweek([(1, 0), (2, 1)], 2)
print()
t.pryear(2024, m=12)
print(calendar.month(2024, 3), repr(calendar.week([(5, 1)], 4)), calendar.weekheader(2), calendar.calendar(2024, 1, 1, 1, 6)[:120])
calendar.setfirstweekday(calendar.SUNDAY)
print(calendar.firstweekday(), calendar.weekheader(3), calendar.monthcalendar(2024, 2))
calendar.setfirstweekday(0)
print(repr(calendar.formatstring(["a", "b"], 5, 2)), calendar.format(["x", "y"], 3, 1))
for call in (lambda: calendar.setfirstweekday(7), lambda: calendar.setfirstweekday(-1), lambda: calendar.month(2024, 13), lambda: calendar.monthrange(2024, 0), lambda: calendar.month_name[13], lambda: calendar.weekday(2024, 2, 30), lambda: t.formatmonth(2024, 1, "x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
