# calendar.
import calendar
print(calendar.month(2024,2)); print(calendar.calendar(2024)); print(calendar.monthrange(2023,2), calendar.isleap(1900), calendar.leapdays(1900,2024), calendar.monthcalendar(2024,9), list(calendar.day_name), calendar.month_abbr[3], list(calendar.month_name)[1:3])
print(calendar.TextCalendar(6).formatmonth(2025,6,3,2)); print(calendar.HTMLCalendar().formatmonth(2024,5)); print(calendar.HTMLCalendar(6).formatyearpage(2024)[:300]); print(calendar.timegm((2024,1,1,0,0,0)))
print(list(calendar.Calendar().itermonthdates(2024,2))[:3], list(calendar.Calendar(3).itermonthdays4(2024,2))[:3], calendar.Calendar().yeardayscalendar(2024)[0][0])
try: calendar.monthrange(2024,13)
except ValueError as e: print(e)
