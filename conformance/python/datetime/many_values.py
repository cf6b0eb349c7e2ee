# Many dates and durations: weeks, formats, arithmetic, parsing back.
import random
from datetime import datetime, date, timedelta
r=random.Random(5)
for _ in range(150):
    y=r.randint(1,9999); mo=r.randint(1,12); d=date(y,mo,r.randint(1,28))
    t=datetime(y,mo,d.day,r.randint(0,23),r.randint(0,59),r.randint(0,59),r.randint(0,999999))
    td=timedelta(r.randint(-999,999),r.randint(-99999,99999),r.randint(-10**9,10**9)); k=r.choice([r.randint(-1000,1000) or 1, r.random()*100+.1]); td2=timedelta(microseconds=r.randint(1,10**12))
    print(d.isocalendar()[:], d.strftime("%U %W %V %G %j %u %w %a %b %y %e %I %p %C %g %D %F %T %R %r %c %x %X %h"), t.ctime(), td*k, td/k, td//td2, td%td2, divmod(td,td2), td/td2, td.total_seconds(), repr(td), t.isoformat(timespec=r.choice(["auto","hours","minutes","seconds","milliseconds","microseconds"])))
    try: print(t+td, t-td)
    except OverflowError as e: print(e)
    try: print(t.timestamp(), datetime.fromtimestamp(t.timestamp()))
    except Exception as e: print(type(e))
    print(timedelta(days=r.random()*100, hours=r.random()*-50, seconds=r.random()*1e5, milliseconds=r.random()))
    assert datetime.fromisoformat(t.isoformat())==t and date.fromisocalendar(*d.isocalendar())==d and date.fromordinal(d.toordinal())==d
    f=r.choice(["%Y-%m-%dT%H:%M:%S.%f","%A %d %B %Y %I:%M:%S %p","%j %Y","%a, %d %b %y","%G-W%V-%u","%U %w %Y","%W %a %Y","%c","%x %X","%d%m%Y%H%M"])
    s=t.strftime(f)
    try: print(f, s, datetime.strptime(s,f))
    except Exception as e: print(f, s, e)
