# strftime with every directive.
from datetime import datetime, date, time, timezone, timedelta
d = datetime(2024, 3, 5, 7, 8, 9, 42)
for c in "aAbBcdHIjmMpSUwWxXyYfZzG u V %".replace(" ", ""):
    print(c, repr(d.strftime("%" + c)), repr(datetime(1999, 12, 31, 23, 59, 59).strftime("%" + c)))
print(d.strftime("%Y-%m-%d %H:%M:%S"), d.strftime("%d/%m/%y"), d.strftime("%B %d, %Y at %I:%M %p"), d.strftime(""), d.strftime("no directives é"), d.strftime("%Y%%"), date(2024, 1, 2).strftime("%A %H:%M"), time(5, 6).strftime("%H-%M"), d.replace(tzinfo=timezone.utc).strftime("%z %Z"), d.replace(tzinfo=timezone(timedelta(hours=-5, minutes=-30))).strftime("%z|%Z"), f"{d:%b %e}" if False else "", d.strftime("%-d") if False else "", d.strftime("%G-W%V-%u"), date(2021, 1, 3).strftime("%U %W %j"), datetime(12, 1, 1).strftime("%m/%d"))
