# Arithmetic and comparisons of datetimes and dates: aware and naive, across types, at the limits.
from datetime import date, datetime, timedelta, timezone

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


a = datetime(2024, 1, 1, 12)
b = a.replace(tzinfo=timezone.utc)
c = datetime(2024, 1, 1, 14, tzinfo=timezone(timedelta(hours=2)))
d = date(2024, 1, 1)
print(b == c, b - c, c - b, b < c, hash(b) == hash(c), a == b, a != b, a - datetime(2023, 1, 1), a + timedelta(1.5), timedelta(1) + a, a - timedelta(microseconds=1), d + timedelta(days=1, hours=23), d - timedelta(1), d - date(2023, 1, 1), d < date(2024, 1, 2), a == d, d == a, a != 5, d == "x")
for call in (lambda: a < b, lambda: a - b, lambda: a < d, lambda: d < a, lambda: a < 5, lambda: a + a, lambda: a + 1, lambda: d + 1, lambda: d - a, lambda: a - d, lambda: timedelta(1) - a, lambda: datetime.max + timedelta(0, 0, 1), lambda: datetime.min - timedelta(1), lambda: date.max + timedelta(1), lambda: date.min - timedelta(1), lambda: a * 2, lambda: d + timedelta.max, lambda: -a, lambda: sorted([a, b])):
    show(call)
print(max(b, c + timedelta(1)), sorted([c + timedelta(1), b]), {a: 1}[datetime(2024, 1, 1, 12)], datetime(2024, 1, 1, tzinfo=timezone.utc) - datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-5))), a in {a}, d.__eq__(5), a.__lt__(5), a.__add__(1), d.__sub__("x"))
for moment in (a, b, c):
    print(moment.timestamp() if moment.tzinfo else "", moment.astimezone(timezone.utc) if moment.tzinfo else "", moment.utcoffset(), moment.dst(), moment.tzname())
