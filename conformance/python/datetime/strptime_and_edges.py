# strptime: directives that share digits, offsets, what fails; timestamps at the edges.
from datetime import datetime, date, time
for s,f in [("11","%d%m"),("111","%d%m"),("1 1","%d %m"),("2024-01-01 +05:30:15.5","%Y-%m-%d %z"),("2024 UTC","%Y %Z"),("2024 -0800 GMT","%Y %z %Z"),("29 2","%d %m"),("10 60","%S %M"),("61","%S"),("366 2023","%j %Y"),("5","%U"),("2024 10","%G %V"),("2024 10 2","%Y %V %u"),("a","a"),("","" ),("A.b","a.B"),("2024  1","%Y %m"),("+0530","%z"),("+05:3015","%z"),("0","%d"),("00","%m"),("12","%I"),("x","%Y\n"),("é2024","é%Y")]:
    try: print(s,f,repr(datetime.strptime(s,f)))
    except Exception as e: print(s,f,type(e).__name__,e)
for v in (0,-1,1.5,1e-6,0.0000005,1700000000.123456,253402300799,253402300800,-62135596800,-62135596801,1e11,2**40,"x",None):
    for c in (datetime.fromtimestamp, datetime.utcfromtimestamp, date.fromtimestamp):
        try: print(v, repr(c(v)))
        except Exception as e: print(v, type(e).__name__, e)
print(f"{datetime(2024,1,2):%Y/%m}", f"{date(2024,1,2)}", f"{time(1,2):%H}", format(datetime(2024,1,2),""), "{:%d}".format(date(2024,1,2)))
