# Error texts of the datetime classes.
from datetime import *
def err(f,*a,**k):
    try: print(f(*a,**k))
    except Exception as e: print(type(e).__name__, e)
h=timedelta(hours=1)
err(lambda: h/0); err(lambda: h//0); err(lambda: h//timedelta(0)); err(lambda: h%timedelta(0)); err(lambda: h/timedelta(0)); err(lambda: h/0.0); err(lambda: divmod(h,timedelta(0)))
err(timezone); err(timezone,timedelta(0),"a",3); err(timezone,timedelta(0),5); err(timezone,timedelta(hours=25)); err(datetime.now,5); err(datetime.now,foo=5)
err(date.fromisoformat,5);err(time.fromisoformat,5);err(datetime.combine,1,2);err(datetime.combine,date(1,1,1),2);err(datetime.fromisocalendar,2020,60,1);err(datetime.fromisocalendar,2020,1,9);err(date.fromordinal,0);err(date.fromordinal,10**8);err(date.fromtimestamp,1e20);err(datetime.fromtimestamp,float('nan'));err(datetime.fromtimestamp,1e13);err(datetime.utcfromtimestamp,-1e13);err(date.replace,date(1,1,1),foo=3)
err(datetime.isoformat,datetime(1,1,1),sep=5);err(datetime.isoformat,datetime(1,1,1),sep="ab"); err(datetime(1,1,1).astimezone,5); err(datetime(1,1,1).__format__,5); err(timedelta.total_seconds); err(lambda: datetime.foo); err(lambda: datetime(1,1,1)+1)
err(lambda: date(1,1,1)<5); err(lambda: time(1)<5); err(lambda: time(1)<time(1,tzinfo=timezone.utc)); err(lambda: timedelta(days=10**9+1)); err(lambda:timedelta(days=10**30)); err(lambda: timedelta.max*2); err(lambda: timedelta.max+h); err(lambda: -timedelta.max); err(lambda: timedelta(float('inf'))); err(lambda: timedelta(float('nan')))
