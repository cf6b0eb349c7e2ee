# Keys that cannot be: missing, absolute, climbing, empty, of other kinds; the exceptions.
import zoneinfo

for key in ("", "Nope", "Europe", "europe/berlin", "/etc/passwd", "../UTC", "Europe/../UTC", "UTC/", "UTC\0", "Europe/Berlin ", "x" * 300, "\xe9", "UTC\n", ".", "..", "Europe//Berlin"):
    try:
        print(repr(key)[:30], zoneinfo.ZoneInfo(key))
    except Exception as e:
        print(repr(key)[:30], type(e).__name__, str(e)[:60])
for key in (5, None, b"UTC"):
    try:
        print(zoneinfo.ZoneInfo(key))
    except Exception as e:
        print(type(e).__name__)
print(zoneinfo.ZoneInfoNotFoundError.__mro__[1].__name__, issubclass(zoneinfo.InvalidTZPathWarning, RuntimeWarning))
for call in (lambda: zoneinfo.ZoneInfo(), lambda: zoneinfo.ZoneInfo("UTC", 5), lambda: zoneinfo.ZoneInfo(key="UTC").key, lambda: zoneinfo.ZoneInfo.clear_cache(), lambda: zoneinfo.ZoneInfo.clear_cache(only_keys=["UTC"]), lambda: zoneinfo.ZoneInfo.clear_cache(only_keys=5)):
    try:
        print(call())
    except TypeError as e:
        print("TypeError")
names = zoneinfo.available_timezones()
print(type(names).__name__, {"UTC", "Europe/Berlin", "America/New_York"} <= names, "posixrules" in names, any(n.startswith("right/") for n in names))
