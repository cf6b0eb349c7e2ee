# zoneinfo: old, present and far offsets of zones of every kind.
from zoneinfo import *
from datetime import *
import zoneinfo
for k in ["Europe/Berlin","America/New_York","Asia/Kolkata","UTC","Europe/Dublin","Australia/Lord_Howe","America/Sao_Paulo","Africa/Casablanca","Pacific/Apia","Asia/Tehran","Etc/GMT+5","EST5EDT"]:
    z=ZoneInfo(k); print(z, repr(z), z is ZoneInfo(k), z.key, z.utcoffset(None))
    d=datetime(1890,1,1,5,30)
    while d.year<2075:
        a=d.replace(tzinfo=z); b=a.replace(fold=1)
        u=d.replace(tzinfo=timezone.utc).astimezone(z)
        print(a.isoformat(), b.utcoffset(), a.tzname(), a.dst(), u, u.fold, a.astimezone(timezone.utc))
        d+=timedelta(days=400,hours=7,minutes=13)
z=ZoneInfo("Europe/Berlin")
d=datetime(2024,10,27,0,0,tzinfo=timezone.utc)
for i in range(8):
    x=(d+timedelta(minutes=30*i)).astimezone(z); print(x, x.fold, x.timestamp(), hash(x)==hash(d+timedelta(minutes=30*i)), x==d+timedelta(minutes=30*i))
for k in ("Nope","../x","/etc","Europe/","a//b",5):
    try: ZoneInfo(k)
    except Exception as e: print(type(e).__name__, e) if k not in ("../x","Europe/") else print(type(e).__name__)
print("Europe/Berlin" in available_timezones(), len(available_timezones())>400)
print(datetime.now(z).tzinfo, datetime(2024,7,1,tzinfo=z).strftime("%Z %z"), datetime(2024,1,1,tzinfo=ZoneInfo("America/New_York"))-datetime(2024,1,1,tzinfo=z))
