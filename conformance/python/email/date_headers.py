# Date headers from text and datetimes: what can be read, zones, defects, how they are written.
from datetime import datetime, timedelta, timezone
from email.headerregistry import HeaderRegistry
from email.policy import default

make = HeaderRegistry()
for value in ("Mon, 20 Nov 1995 19:12:08 -0500", "Mon, 20 Nov 1995 19:12:08", "20 Nov 1995 19:12 +0000", "nonsense", "", "Mon, 20 Nov 1995 19:12:08 GMT", "Fri, 32 Nov 2020 10:00:00 +0000", "Mon, 20 Nov 95 19:12:08 EST", "Mon,20 Nov 1995 19:12:08 -0000",
              datetime(2024, 2, 29, 12, 0, 1), datetime(2024, 2, 29, 12, 0, 1, tzinfo=timezone.utc), datetime(2024, 2, 29, 12, tzinfo=timezone(timedelta(hours=-3, minutes=-30)))):
    for name in ("Date", "Resent-Date"):
        h = make(name, value)
        print(repr(value), repr(str(h)), repr(h.datetime), [type(d).__name__ for d in h.defects], h.max_count, repr(h.fold(policy=default)))
