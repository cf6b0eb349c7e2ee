# time: what doesn't depend on the clock: struct_time, conversions, formats, parsing, errors.
import time

t = time.gmtime(1709208000)
print(t, tuple(t), t.tm_year, t.tm_mon, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec, t.tm_wday,
      t.tm_yday, t.tm_isdst, t.tm_zone, t.tm_gmtoff)
print(time.struct_time.n_fields, time.struct_time.n_sequence_fields,
      time.struct_time.n_unnamed_fields, t == tuple(t), t[:3], len(t), t.count(2), hash(t) == hash(
          tuple(t)))
print(time.struct_time(range(9)), time.struct_time(range(11)).tm_gmtoff,
      repr(time.struct_time(range(10)).tm_zone))
for value in (0, -1, 1.9, -1.5, 2 ** 31, 253402300799, -62135596800, 1e9):
    print(value, tuple(time.gmtime(value)), time.asctime(time.gmtime(value)))
for call in (lambda: time.struct_time(range(8)), lambda: time.struct_time(range(12)),
             lambda: time.struct_time(5), lambda: time.gmtime(1e30), lambda: time.gmtime("a"),
             lambda: time.gmtime(float("nan")), lambda: time.asctime((1, 2)),
             lambda: time.asctime((2024, 13, 1, 0, 0, 0, 0, 0, 0)),
             lambda: time.strftime("%Y", (2024,) * 9), lambda: time.strftime("%Y", "x"),
             lambda: time.strptime("2024", "%Y-%m"), lambda: time.strptime("2024x", "%Y"),
             lambda: time.strptime("13", "%m"), lambda: time.strptime("1", "%Q"),
             lambda: time.strptime("2024-02-30", "%Y-%m-%d"), lambda: time.mktime((1,)),
             lambda: time.sleep(-1), lambda: time.sleep("a")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
t = (2024, 2, 29, 13, 5, 9, 3, 60, 0)
for code in "aAbBcdHIjmMpSUwWxXyYZ%DTRFeCgGuVhnt":
    print(code, repr(time.strftime("%" + code, t)))
print(time.strftime("", t), time.strftime("plain \u00e9 %d", t), time.asctime(t))
for text, form in (("29 Feb 24", "%d %b %y"), ("Thursday 5 9 1 PM", "%A %M %S %I %p"),
                   ("060 2024", "%j %Y"), ("2024 8 4", "%Y %W %w"), ("2024 9 0", "%Y %U %w"),
                   ("2024 09 4", "%G %V %u"), ("12:00:00 AM", "%I:%M:%S %p"), ("69 68", "%y %d"),
                   ("Thu Feb 29 13:05:09 2024", "%c"), ("02/29/24 13:05:09", "%x %X"),
                   ("100%", "100%%"), ("  1\t2", "%d %m"), ("+0130", "%z"), ("UTC", "%Z")):
    try:
        print(text, tuple(time.strptime(text, form)), time.strptime(text, form).tm_gmtoff)
    except ValueError as e:
        print(e)
print(time.strptime("Thu Feb 29 13:05:09 2024"))
print(time.monotonic() <= time.monotonic(), time.perf_counter() <= time.perf_counter(),
      time.monotonic_ns() <= time.monotonic_ns(), time.perf_counter_ns() <= time.perf_counter_ns(),
      isinstance(time.process_time(), float), isinstance(time.process_time_ns(), int),
      isinstance(time.thread_time(), float), isinstance(time.thread_time_ns(), int),
      abs(time.time() - time.time_ns() / 1e9) < 5, type(time.time_ns()))
print(time.mktime(time.localtime(86400 * 365)), time.ctime(0)[-4:], len(time.ctime()),
      type(time.timezone), type(time.altzone), type(time.daylight), len(time.tzname))
