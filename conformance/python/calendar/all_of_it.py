# calendar: every public name: functions, Calendar's iterators, text and HTML output, errors.
import calendar as c
import datetime

print(c.MONDAY, c.TUESDAY, c.WEDNESDAY, c.THURSDAY, c.FRIDAY, c.SATURDAY, c.SUNDAY)
print(c.firstweekday(), c.isleap(1900), c.isleap(2000), c.leapdays(1900, 2030),
      c.weekday(2024, 2, 29), c.weekday(1, 1, 1), c.weekday(2024 + 400 * 25, 1, 1),
      c.monthrange(2024, 2), c.monthrange(2023, 12), c.timegm((2024, 2, 29, 12, 0, 1)),
      c.timegm((1969, 12, 31, 23, 59, 59, 0, 0, 0)))
print(list(c.month_name), list(c.month_abbr), list(c.day_name), list(c.day_abbr), len(c.day_name),
      c.month_name[1:3], c.day_abbr[-1])
for call in (lambda: c.monthrange(2024, 13), lambda: c.monthrange(2024, 0),
             lambda: c.setfirstweekday(7), lambda: c.setfirstweekday(-1), lambda: c.month_name[13],
             lambda: c.monthcalendar(2024, 13), lambda: c.weekday(2024, 2, 30),
             lambda: c.IllegalWeekdayError(9), lambda: str(c.IllegalMonthError(14)),
             lambda: c.Calendar(2).monthdayscalendar("a", 1), lambda: c.timegm((1, 2))):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, type(e).__mro__[1].__name__, e)
for first in (0, 6, 3, 9):
    cal = c.Calendar(first)
    print(cal.firstweekday, cal.getfirstweekday(), list(cal.iterweekdays()))
    print(cal.monthdayscalendar(2024, 2), cal.monthdays2calendar(2024, 2)[0])
    print(list(cal.itermonthdays(2023, 4)), list(cal.itermonthdays2(2023, 4))[:4],
          list(cal.itermonthdays3(2023, 4))[:3], list(cal.itermonthdays4(2023, 4))[-2:])
    print([str(d) for d in cal.itermonthdates(2023, 4)][:3], cal.monthdatescalendar(2023, 4)[-1][-1],
          len(cal.yeardatescalendar(2023, 5)), cal.yeardayscalendar(2023, 6)[1][5][0],
          cal.yeardays2calendar(2023)[3][2][4])
cal = c.Calendar()
cal.setfirstweekday(6)
print(cal.firstweekday, list(cal.itermonthdays(9999, 12))[-3:])
text = c.TextCalendar(6)
print(text.formatmonth(2024, 2), text.formatmonth(2024, 2, w=4, l=2), sep="|")
print(text.formatyear(2023), text.formatyear(2023, 3, 1, 2, 2), sep="|")
print(repr(text.formatday(5, 2, 4)), repr(text.formatday(0, 2, 4)), repr(text.formatweekday(1, 9)),
      repr(text.formatweekday(1, 3)), repr(text.formatweekheader(2)),
      repr(text.formatweek([(0, 0), (1, 1)], 3)), repr(text.formatmonthname(2024, 2, 20)),
      repr(text.formatmonthname(2024, 2, 20, False)))
text.prmonth(2024, 9)
text.prweek([(1, 0), (2, 1)], 2)
print()
text.pryear(2022, 2, 1, 1, 4)
c.setfirstweekday(6)
print(c.month(2024, 9), c.calendar(2021, 2, 1, 6, 3), c.monthcalendar(2021, 2), c.week(
    [(1, 0)], 3), c.weekheader(3), sep="|")
c.prmonth(2020, 1)
c.prcal(2019, 2, 1, 2, 6)
c.setfirstweekday(0)
page = c.HTMLCalendar()
print(page.formatmonth(2024, 2), page.formatmonth(2024, 2, withyear=False)[:120])
print(page.formatyear(2024, 4)[:700], len(page.formatyear(2024)))
print(page.formatyearpage(2024, 3, "x.css", "ascii")[:400], type(page.formatyearpage(2024)))
print(page.formatday(0, 1), page.formatday(3, 1), page.formatweek([(1, 0), (0, 1)]),
      page.formatweekday(2), page.formatweekheader()[:60], page.formatmonthname(2024, 2),
      page.formatmonthname(2024, 2, False))
print(page.cssclasses, page.cssclasses_weekday_head, page.cssclass_noday, page.cssclass_month_head,
      page.cssclass_month, page.cssclass_year_head, page.cssclass_year)
