# The iterators of Calendar for each first weekday, at the ends of the years that dates have.
import calendar

for first in range(7):
    c = calendar.Calendar(first)
    print(first, list(c.iterweekdays()), c.monthdayscalendar(2024, 2), [w[0] for w in c.monthdays2calendar(2023, 10)])
c = calendar.Calendar()
print(list(c.itermonthdays3(2024, 12))[-3:], list(c.itermonthdays4(2024, 12))[:2], [str(d) for d in c.itermonthdates(2024, 12)][-2:], list(c.itermonthdays(2023, 2)), len(c.yeardayscalendar(2024)), len(c.yeardatescalendar(2024, 5)[-1]), c.yeardays2calendar(2024, 12)[0][1][0])
print(list(calendar.Calendar(6).itermonthdays3(9999, 12))[-2:], list(c.itermonthdays2(1, 1))[:2], list(c.itermonthdays(0, 1))[:3], list(c.itermonthdays(-5, 3))[:3])
for call in (lambda: list(c.itermonthdates(9999, 12)), lambda: list(c.itermonthdates(1, 1))[0], lambda: list(c.itermonthdays(2024, 13)), lambda: list(c.itermonthdays(2024, 0)), lambda: calendar.Calendar(9).firstweekday, lambda: calendar.Calendar("x").firstweekday, lambda: c.monthdayscalendar("2024", 1), lambda: calendar.Calendar(1, 2)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
c.setfirstweekday(3)
c.firstweekday += 2
print(c.getfirstweekday(), c.firstweekday)
