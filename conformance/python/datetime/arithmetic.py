# Arithmetic and comparison.
from datetime import datetime, date, time, timedelta, timezone
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

d = datetime(2024, 2, 28, 23, 30)
h = timedelta(hours=1)
print(d + h, d - h, h + d, d + timedelta(days=2), d - datetime(2024, 1, 1), (d - datetime(2020, 2, 29)).days, date(2024, 3, 1) - date(2024, 2, 1), date(2024, 1, 31) + timedelta(30), d + timedelta(microseconds=1), datetime(2024, 1, 1) - timedelta(seconds=1), date(2024, 1, 1) + timedelta(hours=30))
print(h * 3, 3 * h, h / 2, h // 7, h / timedelta(minutes=30), h // timedelta(minutes=25), h % timedelta(minutes=25), divmod(timedelta(hours=5), timedelta(hours=2)), -h, +h, abs(-h), h * 1.5, h + h, h - timedelta(minutes=90), sum([h, h], timedelta()), bool(timedelta()), bool(h), h == timedelta(minutes=60), hash(h) == hash(timedelta(minutes=60)), h / 3, timedelta(days=-1, hours=5))
print(d < d + h, d == datetime(2024, 2, 28, 23, 30), d != d + h, max(d, d + h), sorted([d + h, d]), date(2024, 1, 1) < date(2024, 1, 2), time(1) < time(2), d == "x", d == date(2024, 2, 28), h > timedelta(0), {d: 1}[datetime(2024, 2, 28, 23, 30)], min(date(2024, 5, 1), date(2023, 5, 1)))
err(lambda: d + d)
err(lambda: d + 5)
err(lambda: d - 5)
err(lambda: 5 - d)
err(lambda: d < 5)
err(lambda: d < date(2024, 1, 1))
err(lambda: h + 5)
err(lambda: h < 5)
err(lambda: h / 0)
err(lambda: h // timedelta(0))
err(lambda: h * "x")
err(lambda: time(1) + h)
err(lambda: datetime.max + h)
err(lambda: date.min - timedelta(1))
err(lambda: timedelta(days=10**10))
err(lambda: d < d.replace(tzinfo=timezone.utc))
err(lambda: d - d.replace(tzinfo=timezone.utc))
