# fromisoformat, timestamp, fromtimestamp, utcfromtimestamp, timezone.
from datetime import datetime, date, time, timedelta, timezone
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

for s in ["2024-03-05", "2024-03-05T10:20:30", "2024-03-05 10:20", "2024-03-05T10:20:30.123", "2024-03-05T10:20:30.123456", "2024-03-05T10:20:30+05:30", "2024-03-05T10:20:30-08:00", "2024-03-05T10:20:30.5+00:00" if False else "2024-03-05T10"]:
    print(repr(datetime.fromisoformat(s)))
print(date.fromisoformat("2024-03-05"), time.fromisoformat("10:20:30"), time.fromisoformat("10:20"))
u = datetime(2024, 1, 1, tzinfo=timezone.utc)
print(u, repr(u), u.timestamp(), u.isoformat(), u.utcoffset(), u.tzname(), datetime(2024, 1, 1).timestamp(), datetime.fromtimestamp(0), datetime.utcfromtimestamp(86400.5), datetime.fromtimestamp(1.5, tz=timezone.utc), datetime.fromtimestamp(1700000000, timezone.utc), date.fromtimestamp(86400), datetime(1970, 1, 1, 0, 0, 0, 1).timestamp())
tz = timezone(timedelta(hours=5, minutes=30))
k = u.astimezone(tz)
print(k, k == u, k - u, k.tzinfo, tz, repr(tz), repr(timezone.utc), timezone.utc, timezone(timedelta(hours=-3), "BRT"), repr(timezone(timedelta(0), "X")), k.astimezone(timezone.utc) == u, k.replace(tzinfo=None), hash(k) == hash(u), k.utctimetuple().tm_hour, datetime(2024, 1, 1, tzinfo=tz) < u, k.timetz(), k.time(), k.date(), tz == timezone(timedelta(hours=5.5)), str(timezone(timedelta(hours=1, seconds=30))))
err(datetime.fromisoformat, "nope")
err(datetime.fromisoformat, "2024-13-01")
err(datetime.fromisoformat, "2024-02-30")
err(datetime.fromisoformat, 5)
err(date.fromisoformat, "2024/01/01")
err(timezone, timedelta(hours=24))
err(timezone, 5)
err(datetime.fromtimestamp, "x")
