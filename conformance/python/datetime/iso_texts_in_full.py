# isoformat with separators and precisions; fromisoformat of every form that 3.11 takes and of wrong ones.
from datetime import date, datetime, time, timedelta, timezone

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


d = datetime(2024, 2, 9, 1, 2, 3, 4500, timezone(timedelta(hours=-5, minutes=-30)))
for args, kw in (((), {}), ((" ",), {}), (("x", "minutes"), {}), ((), {"timespec": "milliseconds"}), ((), {"timespec": "hours"}), (("\u20ac",), {}), (("ab",), {}), (("",), {}), ((5,), {}), ((), {"timespec": "bad"})):
    print(args, kw, end=" ")
    show(d.isoformat, *args, **kw)
print(datetime(1, 1, 1).isoformat(), datetime(2024, 1, 1, tzinfo=timezone(timedelta(seconds=1))).isoformat(), datetime(2024, 1, 1, tzinfo=timezone(timedelta(microseconds=-1))).isoformat())
for text in ("2024-02-29", "20240229", "2024-W09-4", "2024W094", "2024-W09", "2024W09", "2024-060", "2024-2-29", "2024-02-30", "2024-W54-1", "2024-W09-8", "24-02-29", "2024/02/29", "", "2024", "2024-02", "0000-01-01", "\u0662024-02-29", "2024-02-29 ", "2024-0229", "202402-29"):
    print(ascii(text), end=" ")
    show(date.fromisoformat, text)
for text in ("2024-02-29T12:30:45", "2024-02-29 12:30", "20240229T123045", "2024-02-29T12", "2024-02-29T12:30:45.1", "2024-02-29T12:30:45.123456789", "2024-02-29T12:30:45,123", "2024-02-29T12:30:45Z", "2024-02-29T12:30:45+00:00", "2024-02-29T12:30:45-05:30:15.5", "2024-02-29T123045+0530", "2024-02-29T12:30:45+05", "2024-W09-4T12:30", "2024-02-29T24:00", "2024-02-29T25:00", "2024-02-29T12:60", "2024-02-29T", "2024-02-29T12:3", "2024-02-29T12:30:", "2024-02-29T12:30:45.", "2024-02-29T12:30:45+24:00", "2024-02-29T12:30:45z", "2024-02-29x12:30", "2024-02-29\u20ac12:30", "2024-02-29T12:3045", "2024-02-29T12:30+05:3", "2024-02-29T12:30:45+", "2024-02-2912:30", "2024-02-29", "2024-02-29T12:30:45 +00:00"):
    print(ascii(text), end=" ")
    show(datetime.fromisoformat, text)
for text in ("12:30:45", "T12:30", "12", "1230", "12:30:45.678Z", "24:00", "12:30+01:00", "", "T", "t12:30", "12-30", "12:30:45.1234567"):
    print(text, end=" ")
    show(time.fromisoformat, text)
for cls in (date, datetime, time):
    for value in (5, None, b"2024-01-01"):
        show(cls.fromisoformat, value)
