# Subclasses of the datetime classes, zones written in Python.
from datetime import datetime, date, time, timedelta, timezone, tzinfo
class D(datetime):
    def hello(self): return "hi"
    def __new__(cls,*a,**k): return super().__new__(cls,*a,**k)
x=D(2024,1,2,3,4,5,6)
print(repr(x), x+timedelta(1), type(x+timedelta(1)), type(x.replace(year=5)), D.now().hello(), type(D.fromisoformat("2024-01-01")), type(x.date()), x.hello(), type(D.strptime("2024","%Y")), type(D.combine(date(2024,1,1),time(1)) if False else x))
class T(timedelta): pass
print(repr(T(1)), type(T(1)+T(2)), T(5)==timedelta(5))
class MyTz(tzinfo):
    def utcoffset(self, dt): return timedelta(hours=2)
    def dst(self, dt): return timedelta(0)
    def tzname(self, dt): return "MY"
z=MyTz(); a=datetime(2024,1,1,tzinfo=z)
print(a, a.tzname(), a.astimezone(timezone.utc), datetime(2024,1,1,tzinfo=timezone.utc).astimezone(z), a.strftime("%Z %z"), a.dst(), a.timetuple(), a.utctimetuple(), datetime.now(z).tzinfo is z)
