# Zones are cached by key; no_cache and clear_cache; copies and subclasses.
import copy
from zoneinfo import ZoneInfo

a = ZoneInfo("Europe/Rome")
b = ZoneInfo.no_cache("Europe/Rome")
print(a is b, a == b, a is ZoneInfo("Europe/Rome"), b is ZoneInfo.no_cache("Europe/Rome"), copy.copy(a) is a, copy.deepcopy(a) is a)
ZoneInfo.clear_cache(only_keys=["Europe/Rome"])
print(ZoneInfo("Europe/Rome") is a)
a = ZoneInfo("Europe/Rome")
ZoneInfo.clear_cache(only_keys=["Asia/Tokyo"])
print(ZoneInfo("Europe/Rome") is a)
ZoneInfo.clear_cache()
print(ZoneInfo("Europe/Rome") is a)
class Mine(ZoneInfo):
    pass
m = Mine("Europe/Rome")
print(m, repr(m), m is Mine("Europe/Rome"), m is ZoneInfo("Europe/Rome"), isinstance(m, ZoneInfo))
for change in (lambda: setattr(a, "key", "x"), lambda: delattr(a, "key")):
    try:
        change()
    except AttributeError as e:
        print(type(e).__name__)
print(hash(a) == hash(a), {a: 1}[a])
