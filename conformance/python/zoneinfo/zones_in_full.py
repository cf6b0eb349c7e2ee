# ZoneInfo: keys, equality, caching, repr and str, copies, subclasses, dates before and after the tables.
import copy
from datetime import datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

z = ZoneInfo("Europe/Berlin")
print(z, repr(z), z.key, z is ZoneInfo("Europe/Berlin"), ZoneInfo.no_cache("Europe/Berlin") is z, ZoneInfo.no_cache("Europe/Berlin") == z, copy.copy(z) is z, copy.deepcopy(z) is z, isinstance(z, type(z)), hash(z) == hash(z))
for moment in (datetime(1, 1, 1), datetime(1850, 1, 1), datetime(1900, 6, 1), datetime(1945, 6, 1), datetime(1980, 7, 1), datetime(2024, 1, 1), datetime(2024, 7, 1), datetime(2037, 7, 1), datetime(2050, 1, 1), datetime(2500, 7, 1), datetime(9999, 12, 31)):
    m = moment.replace(tzinfo=z)
    print(m.isoformat(), m.tzname(), m.dst(), m.utcoffset())
for key in ("America/New_York", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Dublin", "America/St_Johns", "Pacific/Apia", "UTC", "Etc/GMT+5", "EST5EDT", "Asia/Tehran"):
    zone = ZoneInfo(key)
    row = []
    for month in (1, 7):
        m = datetime(2022, month, 1, 12, tzinfo=zone)
        row += [m.tzname(), str(m.utcoffset()), str(m.dst())]
    print(key, row)
print(z.utcoffset(None), z.tzname(None), z.dst(None), time(12, tzinfo=z).utcoffset(), time(12, tzinfo=ZoneInfo("UTC")).tzname())
for call in (lambda: z.utcoffset(5), lambda: z.fromutc(datetime(2024, 1, 1)), lambda: z.fromutc(5), lambda: z.tzname("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


class Own(ZoneInfo):
    pass


print(Own("UTC") is Own("UTC"), Own("UTC") is ZoneInfo("UTC"), type(Own("UTC")).__name__, repr(Own("UTC"))[-20:])
