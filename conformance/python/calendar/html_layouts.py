# HTMLCalendar: classes for days and months as attributes of subclasses, pages, encodings, css.
import calendar

h = calendar.HTMLCalendar(calendar.SUNDAY)
print(h.formatmonth(2024, 2))
print(h.formatmonth(2024, 2, withyear=False)[:120], h.formatday(0, 3), h.formatday(5, 3), h.formatweekday(0), h.formatweek([(1, 0), (0, 1)]), h.formatweekheader(), h.formatmonthname(2024, 1), h.formatmonthname(2024, 1, False))


class Own(calendar.HTMLCalendar):
    cssclasses = [c + " text" for c in calendar.HTMLCalendar.cssclasses]
    cssclasses_weekday_head = ["h%d" % i for i in range(7)]
    cssclass_noday = "none"
    cssclass_month_head = "mh"
    cssclass_month = "m"
    cssclass_year_head = "yh"
    cssclass_year = "y"


print(Own().formatmonth(2024, 2))
year = Own().formatyear(2024, 4)
print(len(year), year[:200], year.count("<tr>"), Own().formatyear(2024, 0).count("</tr>"))
for kw in ({}, {"width": 6}, {"css": None}, {"css": "x.css"}, {"encoding": "ascii"}, {"encoding": "utf-16"}):
    page = h.formatyearpage(2024, **kw)
    print(kw, len(page), page[:90], b"stylesheet" in page)
