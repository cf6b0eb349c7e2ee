# email.utils on dates: parsedate, parsedate_tz, mktime_tz, format_datetime, formatdate, parsedate_to_datetime.
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime, formatdate, mktime_tz, parsedate, parsedate_to_datetime, parsedate_tz

for text in ("Mon, 20 Nov 1995 19:12:08 -0500", "20 Nov 1995 19:12:08 +0130", "Mon, 20 Nov 1995", "Nov 20 1995 10:00", "Mon Nov 20 19:12:08 1995", "20 Nov 95 1:2", "20 Nov 05 01:02:03 PST", "20-Nov-1995 10:00:00 GMT", "Thu, 1 Jan 1970 00:00:00 Z", "20 Nov 1995 19.12.08 UT", "", "x", "32 Foo 1995", "Mon, 20 Nov 1995 19:12:08 -0000", "20 November 1995 10:00 +0000 (comment)", "Mon, 20 Nov 1995 25:00:00 +0000"):
    both = parsedate_tz(text)
    print(text, parsedate(text), both, mktime_tz(both) if both and both[9] is not None and both[3] < 24 else None)
    try:
        print("   ", repr(parsedate_to_datetime(text)))
    except Exception as e:
        print("   ", type(e).__name__, e)
for moment in (datetime(2024, 1, 2, 3, 4, 5), datetime(2024, 1, 2, 3, 4, 5, tzinfo=timezone.utc), datetime(1999, 12, 31, 23, 59, 59, tzinfo=timezone(timedelta(hours=5, minutes=30)))):
    print(format_datetime(moment), end=" ")
    try:
        print(format_datetime(moment, usegmt=True))
    except ValueError as e:
        print(e)
print(formatdate(0), formatdate(1700000000.7), formatdate(0, usegmt=True), formatdate(0, localtime=False), parsedate(None), parsedate_tz(None))
