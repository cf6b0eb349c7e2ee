# The set of known keys.
import zoneinfo

keys = zoneinfo.available_timezones()
print(type(keys), len(keys) > 400, all(isinstance(k, str) for k in keys))
for key in ("UTC", "Europe/London", "America/Argentina/Buenos_Aires", "Africa/Lagos", "Etc/UTC", "posixrules", "leapseconds", "posix/UTC", "right/UTC", "Factory", "localtime", "tzdata.zi"):
    print(key, key in keys)
print(all(zoneinfo.ZoneInfo(k).key == k for k in sorted(keys)[::37]), isinstance(zoneinfo.TZPATH, tuple))
