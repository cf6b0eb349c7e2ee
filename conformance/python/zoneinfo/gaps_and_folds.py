# Times that do not exist or exist twice: fold, arithmetic across changes, conversions both ways.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

z = ZoneInfo("Europe/Berlin")
for moment in (datetime(2024, 3, 31, 1, 59), datetime(2024, 3, 31, 2, 0), datetime(2024, 3, 31, 2, 30), datetime(2024, 3, 31, 3, 0), datetime(2024, 10, 27, 1, 59), datetime(2024, 10, 27, 2, 0), datetime(2024, 10, 27, 2, 59, 59, 999999), datetime(2024, 10, 27, 3, 0)):
    for fold in (0, 1):
        m = moment.replace(tzinfo=z, fold=fold)
        back = m.astimezone(timezone.utc)
        print(m.isoformat(), fold, m.tzname(), back.isoformat(), back.astimezone(z).isoformat(), back.astimezone(z).fold, m.timestamp())
a = datetime(2024, 3, 31, 1, 30, tzinfo=z)
print(a + timedelta(hours=1), (a.astimezone(timezone.utc) + timedelta(hours=1)).astimezone(z), datetime(2024, 10, 27, 2, 30, tzinfo=z) - datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=z), datetime(2024, 10, 27, 2, 30, tzinfo=z) == datetime(2024, 10, 27, 2, 30, fold=1, tzinfo=z))
ny = ZoneInfo("America/New_York")
print(datetime(2024, 3, 31, 12, tzinfo=z).astimezone(ny), datetime(2024, 3, 31, 12, tzinfo=z) - datetime(2024, 3, 31, 6, tzinfo=ny), datetime(2024, 3, 31, 12, tzinfo=z) == datetime(2024, 3, 31, 6, tzinfo=ny))
print(datetime.fromtimestamp(1729990800, z), datetime.fromtimestamp(1729994400, z), datetime.fromtimestamp(1729994400, z).fold, datetime.fromtimestamp(0, ZoneInfo("Pacific/Apia")), datetime(2011, 12, 30, 12, tzinfo=ZoneInfo("Pacific/Apia")).astimezone(timezone.utc))
