# fromtimestamp, utcfromtimestamp and timestamp: rounding of fractions, limits, zones, wrong values.
from datetime import datetime, timedelta, timezone

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for t in (0, -1, 1.5, 1e9, 0.1, 0.0000005, 0.0000015, -0.0000005, 1709209845.999999, 1709209845.9999999, 253402300799, 253402300800, -62135596800, -62135596801, 1e18, float("nan"), float("inf"), "0", None, True, 2**70):
    print(t, end=" ")
    show(datetime.fromtimestamp, t, timezone.utc)
    print("   ", end=" ")
    show(datetime.utcfromtimestamp, t)
print(datetime.fromtimestamp(0, timezone(timedelta(hours=5, minutes=30))), datetime.fromtimestamp(0, tz=timezone.utc), datetime.fromtimestamp(timestamp=1.25, tz=timezone.utc))
show(datetime.fromtimestamp, 0, "x")
show(datetime.fromtimestamp)
for d in (datetime(1970, 1, 1, tzinfo=timezone.utc), datetime(2024, 2, 29, 12, 30, 45, 678901, timezone.utc), datetime(1, 1, 1, tzinfo=timezone.utc), datetime(1969, 12, 31, 23, 59, 59, 999999, timezone.utc), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-12)))):
    print(d, d.timestamp(), datetime.fromtimestamp(d.timestamp(), timezone.utc) == d)
