# isleap, leapdays, weekday, monthrange, monthcalendar, timegm and the tables of names.
import calendar

print([y for y in (0, 4, 100, 400, 1900, 2000, 2023, 2024, -4) if calendar.isleap(y)], calendar.leapdays(1900, 2001), calendar.leapdays(2000, 2000), calendar.leapdays(2001, 1900), calendar.leapdays(0, 10000))
print([calendar.weekday(y, 1, 1) for y in (1, 1999, 2024, 9999)], calendar.weekday(0, 1, 1), calendar.weekday(10000, 12, 31), calendar.weekday(-400, 2, 29))
print([calendar.monthrange(2024, m) for m in range(1, 13)], calendar.monthrange(0, 2), calendar.monthrange(10001, 2))
print(calendar.timegm((1970, 1, 1, 0, 0, 0)), calendar.timegm((2024, 2, 29, 23, 59, 60, 1, 2, 3)), calendar.timegm((1969, 12, 31, 23, 59, 59)), calendar.timegm((2024, 13 - 1, 1, 25, 61, 0)), calendar.timegm((2024, 1, 40, 0, 0, 0)))
print(list(calendar.day_name), list(calendar.day_abbr), list(calendar.month_name), list(calendar.month_abbr), len(calendar.month_name), calendar.day_name[-1], calendar.month_abbr[1:3], calendar.mdays, calendar.January, calendar.February, calendar.EPOCH)
print([calendar.MONDAY, calendar.TUESDAY, calendar.WEDNESDAY, calendar.THURSDAY, calendar.FRIDAY, calendar.SATURDAY, calendar.SUNDAY], str(calendar.IllegalMonthError(13)), str(calendar.IllegalWeekdayError(9)), calendar.IllegalMonthError.__mro__[1:3], calendar.error is ValueError)
for call in (lambda: calendar.timegm((2024, 1)), lambda: calendar.timegm((2024, 13, 1, 0, 0, 0)), lambda: calendar.isleap("x"), lambda: calendar.weekday(2024, 13, 1), lambda: calendar.monthrange(2024, 1.5), lambda: calendar.leapdays(1)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
