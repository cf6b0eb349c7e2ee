# Making zones by key, and the errors of wrong keys.
import zoneinfo
from zoneinfo import ZoneInfo

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for key in ("UTC", "Europe/Paris", "America/New_York", "Asia/Kolkata", "Etc/GMT+5", "GMT", "EST5EDT", "US/Pacific"):
    z = ZoneInfo(key)
    print(z, repr(z), z.key, ZoneInfo(key) is z, isinstance(z, zoneinfo.ZoneInfo))
for key in ("Nowhere/City", "", "Europe", "europe/paris ", "No\0such", "../UTC", "/UTC", "Europe/../UTC", "Europe//Paris", "UTC/", "."):
    try:
        print(ZoneInfo(key))
    except Exception as e:
        print(type(e).__name__, isinstance(e, KeyError), isinstance(e, ValueError))
try:
    ZoneInfo("Mars/Base")
except zoneinfo.ZoneInfoNotFoundError as e:
    print(e, e.args)
show(ZoneInfo)
show(ZoneInfo, "UTC", "extra")
print(issubclass(zoneinfo.ZoneInfoNotFoundError, KeyError), issubclass(zoneinfo.InvalidTZPathWarning, RuntimeWarning))
