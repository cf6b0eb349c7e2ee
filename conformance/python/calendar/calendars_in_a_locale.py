# LocaleTextCalendar and LocaleHTMLCalendar with the names of the C locale.
import calendar

text = calendar.LocaleTextCalendar(6, "C")
print(text.formatmonth(2024, 2))
print(text.locale, text.firstweekday, text.formatweekday(2, 9), text.formatmonthname(2024, 9, 20, False), isinstance(text, calendar.TextCalendar))
html = calendar.LocaleHTMLCalendar(locale="C")
print(html.formatweekday(0), html.formatmonthname(2024, 12), html.formatmonthname(2024, 1, withyear=False), html.firstweekday)
print(calendar.LocaleTextCalendar(locale="C").formatmonth(2023, 10) == calendar.TextCalendar().formatmonth(2023, 10))
with calendar.different_locale("C"):
    print(calendar.day_name[0])
try:
    calendar.LocaleTextCalendar(locale="xx_YY").formatmonth(2024, 1)
except Exception as e:
    print(type(e).__name__, e)
