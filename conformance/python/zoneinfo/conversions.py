# astimezone between zones, arithmetic over a change, comparisons between and within zones.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

paris, tokyo, utc = ZoneInfo("Europe/Paris"), ZoneInfo("Asia/Tokyo"), ZoneInfo("UTC")
start = datetime(2024, 3, 30, 12, tzinfo=paris)
print(start + timedelta(days=1), (start + timedelta(days=1)) - start, (start + timedelta(days=1)).astimezone(timezone.utc) - start.astimezone(timezone.utc))
for hour in range(0, 4):
    t = datetime(2024, 10, 27, hour, 30, tzinfo=timezone.utc)
    local = t.astimezone(paris)
    print(t, local, local.fold, local.astimezone(tokyo), local.astimezone(utc) == t, local == t)
print(datetime(2024, 1, 1, tzinfo=utc).astimezone(tokyo), datetime(2024, 1, 1, tzinfo=tokyo) < datetime(2024, 1, 1, tzinfo=paris), datetime(2024, 1, 1, 9, tzinfo=tokyo) == datetime(2024, 1, 1, 1, tzinfo=paris))
a, b = datetime(2024, 10, 27, 2, 30, tzinfo=paris), datetime(2024, 10, 27, 2, 30, tzinfo=paris, fold=1)
print(a == b, a - b, hash(a) == hash(b), a.timestamp() - b.timestamp(), a == a.astimezone(utc), b == b.astimezone(utc))
print(datetime.fromtimestamp(1729989000, paris), datetime.fromtimestamp(0, tokyo), datetime.fromtimestamp(1e9, utc).strftime("%Z %z"), paris.utcoffset(None), paris.tzname(None), paris.dst(None), utc.utcoffset(None))
show(paris.fromutc, datetime(2024, 1, 1, tzinfo=paris))
show(paris.fromutc, datetime(2024, 1, 1, tzinfo=tokyo))
show(paris.fromutc, datetime(2024, 1, 1))
show(paris.fromutc, "2024")
show(paris.utcoffset, 5)
