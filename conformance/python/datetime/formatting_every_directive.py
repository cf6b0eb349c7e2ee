# strftime of dates, times and datetimes for each directive, naive and aware; strptime reads it back.
from datetime import date, datetime, time, timedelta, timezone

zone = timezone(timedelta(hours=-3, minutes=-30, seconds=-15), "XYZ")
for value in (datetime(2024, 2, 9, 1, 2, 3, 45), datetime(999, 12, 31, 23, 59, 59, 999999, timezone.utc), datetime(1, 1, 1, tzinfo=zone), date(2024, 12, 30), time(13, 5, tzinfo=zone), time(0, 0, 0, 7)):
    print(repr(value)[:40], [value.strftime("%" + c) for c in "aAbBcdfHIjmMpSUuVwWxXyYzZ%GDFTReCnth"])
for spec in ("", "plain", "%%%%", "%Y%", "%", "%z%Z|", "%:z", "\u20ac%d", "%-d %-m", "%f%f", "%10Y", "%Q", "a%nb%tc"):
    print(ascii(spec), ascii(datetime(2024, 2, 9, 1, 2, 3, 45).strftime(spec)), ascii(format(date(2024, 2, 9), spec)))
for bad in (5, None, b"%Y"):
    for value in (date(2024, 1, 1), datetime(2024, 1, 1), time(1)):
        try:
            value.strftime(bad)
        except TypeError as e:
            print(e)
for spec in ("%Y-%m-%d %H:%M:%S.%f", "%d %B %Y %I:%M:%S.%f %p", "%a %d %b %Y %H.%M.%S %f", "%G-W%V-%u %H:%M:%S.%f", "%Y %j %H %M %S %f", "%y%m%d%H%M%S%f", "%c %f", "%x %X %f"):
    m = datetime(2024, 2, 9, 13, 2, 3, 45)
    print(spec, m.strftime(spec), datetime.strptime(m.strftime(spec), spec) == m)
