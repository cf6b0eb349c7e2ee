# Offset, daylight saving and name around the changes of several zones, on both folds.
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

for key, moments in {
    "Europe/Berlin": [(2024, 3, 31, 1, 59, 59), (2024, 3, 31, 2, 30), (2024, 3, 31, 3, 0), (2024, 10, 27, 1, 59), (2024, 10, 27, 2, 30), (2024, 10, 27, 3, 0)],
    "America/New_York": [(2020, 3, 8, 1, 59), (2020, 3, 8, 2, 0), (2020, 3, 8, 3, 0), (2020, 11, 1, 1, 30), (2020, 11, 1, 2, 0), (1883, 11, 18, 12, 3), (2037, 7, 1), (2120, 7, 1), (2120, 12, 1)],
    "Australia/Lord_Howe": [(2021, 4, 4, 1, 45), (2021, 10, 3, 2, 15), (2021, 7, 1), (2021, 1, 1)],
    "Asia/Kathmandu": [(1985, 12, 31, 23, 59), (1986, 1, 1), (2024, 1, 1)],
    "Pacific/Apia": [(2011, 12, 29, 23, 59), (2011, 12, 30, 12), (2011, 12, 31)],
    "Africa/Casablanca": [(2024, 3, 10, 2, 30), (2024, 4, 14, 3)],
    "Europe/Dublin": [(2024, 1, 1), (2024, 7, 1)],
    "Etc/GMT-14": [(2024, 1, 1)],
}.items():
    for moment in moments:
        for fold in (0, 1):
            d = datetime(*moment, tzinfo=ZoneInfo(key), fold=fold)
            print(d, d.utcoffset(), d.dst(), d.tzname(), d.timestamp() if d.year > 1900 else "")
