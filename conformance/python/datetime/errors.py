# Constructor errors.
from datetime import datetime, date, time, timedelta
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

err(date, 2024, 13, 1)
err(date, 2024, 0, 1)
err(date, 2024, 2, 30)
err(date, 0, 1, 1)
err(date, 10000, 1, 1)
err(date, 2024)
err(date, "2024", 1, 1)
err(date, 2024.0, 1, 1)
err(datetime, 2024, 1, 1, 24)
err(datetime, 2024, 1, 1, 0, 60)
err(datetime, 2024, 1, 1, 0, 0, 60)
err(datetime, 2024, 1, 1, 0, 0, 0, 1000000)
err(datetime, 2024, 1)
err(datetime)
err(time, 24)
err(time, 0, -1)
err(time, "1")
err(timedelta, "1")
err(timedelta, foo=1)
err(datetime(2024, 1, 1).replace, month=13)
err(datetime(2024, 1, 1).strftime)
err(datetime(2024, 1, 1).strftime, 5)
err(datetime.combine, 1, 2)
err(lambda: datetime(2024, 1, 1).nope)
err(datetime(2024, 1, 1).isoformat, timespec="bad")
err(datetime, 2024, 1, 1, tzinfo=5)
def ro(): datetime(2024, 1, 1).year = 5
err(ro)
print(isinstance(datetime(2024, 1, 1), date), isinstance(date(2024, 1, 1), datetime), issubclass(datetime, date), datetime.now() > datetime(2020, 1, 1), date.today() == datetime.now().date(), abs((datetime.now() - datetime.utcnow()).total_seconds()) < 5, type(datetime.today()).__name__)
