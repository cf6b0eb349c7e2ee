# Offsets of several zones through a year, hour by hour, by checksum, and the places where they change.
import hashlib
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

for key in ("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "America/St_Johns", "Europe/London", "Pacific/Chatham"):
    zone, h, changes, last = ZoneInfo(key), hashlib.md5(), [], None
    moment = datetime(2023, 1, 1, tzinfo=timezone.utc)
    for _ in range(0, 366 * 24, 3):
        local = moment.astimezone(zone)
        assert local.astimezone(timezone.utc) == moment
        h.update(f"{local.isoformat()} {local.tzname()} {local.dst()} {local.fold}".encode())
        if local.utcoffset() != last:
            changes.append(local.isoformat())
            last = local.utcoffset()
        moment += timedelta(hours=3)
    print(key, h.hexdigest(), changes)
