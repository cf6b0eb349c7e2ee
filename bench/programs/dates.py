# datetime: parsing, arithmetic, formatting.
from datetime import datetime, timedelta

start = datetime(2024, 1, 1, 8, 30)
total = 0
by_day = {}
for i in range(130000):
    t = start + timedelta(minutes=i * 37, seconds=i % 60)
    key = t.strftime("%Y-%m-%d")
    by_day[key] = by_day.get(key, 0) + 1
    total += t.weekday() + t.day
    if i % 2 == 0:
        iso = t.isoformat()
        back = datetime.fromisoformat(iso)
        total += (back - start).days
        total += back > start
    if i % 20 == 0:
        total += datetime.strptime(key, "%Y-%m-%d").month
    if t.replace(hour=0, minute=0) < t:
        total += int((t - start).total_seconds()) & 0xFF
print(total, len(by_day), max(by_day.values()))
