# Dates as functions use them.
from datetime import datetime, date, timedelta
now = datetime(2024, 3, 15, 12, 0)
def ago(d):
    s = int((now - d).total_seconds())
    for n, u in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if s >= n: return f"{s // n} {u}{'s' if s // n > 1 else ''} ago"
    return "just now"
print([ago(now - timedelta(**k)) for k in ({"days": 3}, {"hours": 1}, {"minutes": 59}, {"seconds": 5})])
start = date(2024, 2, 26)
week = [(start + timedelta(days=i)).strftime("%a %d %b") for i in range(7)]
print(week, [d.isoformat() for d in (date(2024, m, 1) - timedelta(days=1) for m in (1, 2, 3, 4))])
def age(b, t): return t.year - b.year - ((t.month, t.day) < (b.month, b.day))
print(age(date(1990, 3, 16), now.date()), age(date(1990, 3, 15), now.date()), (now + timedelta(minutes=10)).isoformat(), now.isoformat() < (now + timedelta(1)).isoformat(), datetime.fromisoformat(now.isoformat()) == now)
def month_add(d, n):
    y, m = divmod(d.year * 12 + d.month - 1 + n, 12)
    for day in range(d.day, 27, -1):
        try: return d.replace(year=y, month=m + 1, day=day)
        except ValueError: pass
    return d.replace(year=y, month=m + 1)
print(month_add(date(2024, 1, 31), 1), month_add(date(2024, 1, 31), 12), month_add(date(2024, 3, 5), -3))
events = [{"at": "2024-03-01T10:00:00"}, {"at": "2024-03-14T09:30:00"}, {"at": "2023-12-31T23:59:59"}]
print([e["at"] for e in sorted(events, key=lambda e: datetime.fromisoformat(e["at"]), reverse=True)], sum(datetime.fromisoformat(e["at"]) > now - timedelta(days=7) for e in events))
buckets = {}
for e in events: buckets[e["at"][:7]] = buckets.get(e["at"][:7], 0) + 1
print(buckets, (date(2024, 12, 25) - now.date()).days, now.replace(hour=0, minute=0, second=0, microsecond=0), [d for d in range(1, 32) if date(2024, 3, d).weekday() == 4])
