# parsedate, parsedate_tz, parsedate_to_datetime, mktime_tz, format_datetime and formatdate on every shape of date.
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime, formatdate, mktime_tz, parsedate, parsedate_to_datetime, parsedate_tz

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for text in ("Wed, 31 Jan 2024 12:34:56 +0100", "31 Jan 2024 12:34:56 -0000", "31 Jan 2024 12:34:56 GMT", "Wed,31 Jan 2024 12:34:56 EST", "31 Jan 24 12:34 +0000", "31 Jan 99 1:2:3 PDT", "31-Jan-2024 12:34:56 +0530", "Wednesday, 31-Jan-24 12:34:56 GMT", "Jan 31 2024 12:34:56 +0000", "Wed Jan 31 12:34:56 2024", "Wed Jan 31 12:34:56 GMT 2024", "31 January 2024 12:34:56 Z", "31 Jan 2024 12.34.56 +0000", "31 Jan 2024 12:34:56+0800", "31 Jan 2024 12:34:56-0800", "31 Jan 2024 12:34:56", "31 Jan 2024", "", " ", "garbage", "Wed, 32 Jan 2024 12:34:56 +0000", "Wed, 31 Foo 2024 12:34:56 +0000", "31 Jan 2024 25:00:00 +0000", "31 Jan 2024 xx:00 +0000", "31, Jan 2024, 12:34, +0000", "1 Feb 68 0:0 UT", "1 Feb 69 0:0 UT", "Wed, 3 Apr 2002 12.34.56.78+0800", "31 Jan 2024 12:34:56 XYZ", "31 Jan 2024 12:34:56 +00"):
    t = parsedate_tz(text)
    print(repr(text), parsedate(text), t, mktime_tz(t) if t and t[2] < 32 and t[3] < 24 else None)
    show(parsedate_to_datetime, text)
show(parsedate, None)
show(parsedate_tz, 5) if False else None
print(formatdate(0), formatdate(0, usegmt=True), formatdate(0, localtime=True), formatdate(1e9), formatdate(-1), formatdate(1.9))
for d in (datetime(2024, 1, 31, 12), datetime(2024, 1, 31, 12, tzinfo=timezone.utc), datetime(2024, 1, 31, 12, tzinfo=timezone(timedelta(hours=-5, minutes=-30))), datetime(1, 1, 1)):
    print(format_datetime(d))
    show(format_datetime, d, usegmt=True)
