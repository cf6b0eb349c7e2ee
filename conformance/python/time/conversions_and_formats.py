# gmtime, mktime, strftime directives, strptime, asctime, ctime, struct_time and errors.
import time

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for s in (0, 1, 1e9, -1, 951782400, 1709164800.9, 253402300799):
    t = time.gmtime(s)
    print(s, tuple(t), t.tm_year, t.tm_zone, t.tm_gmtoff, time.asctime(t), time.strftime("%Y-%m-%dT%H:%M:%S %j %a %A %b %B %d %e %I %p %U %W %w %u %y %C %Z %% %D %F %T %R %n%t|", t))
t = time.struct_time((2024, 2, 29, 12, 30, 15, 3, 60, 0))
print(t, t[0], t[:3], t.tm_mon, t == tuple(t), len(t), time.mktime(t), time.struct_time(range(11)).tm_zone, t.n_fields, t.n_sequence_fields, t.n_unnamed_fields, hash(t) == hash(tuple(t)), time.ctime(0), time.asctime((2024, 1, 5, 1, 2, 3, 4, 5, 0)))
for text, fmt in (("2024-02-29", "%Y-%m-%d"), ("Thu Feb 29 12:30:15 2024", None), ("12:30 PM", "%I:%M %p"), ("29 Feb 24", "%d %b %y"), ("060 2024", "%j %Y"), ("UTC", "%Z"), ("+0130", "%z")):
    print(text, tuple(time.strptime(text, fmt) if fmt else time.strptime(text)))
for f, args in ((time.strptime, ("x", "%Y")), (time.strptime, ("2024 1", "%Y")), (time.strptime, ("", "%d")), (time.strptime, (5,)), (time.strftime, (5,)), (time.strftime, ("%Y", (2024,))), (time.strftime, ("%Y", "x")), (time.strftime, ("%m", (2024, 13, 1, 0, 0, 0, 0, 1, 0))), (time.strftime, ("%H", (2024, 1, 1, 24, 0, 0, 0, 1, 0))), (time.strftime, ("%d", (2024, 1, 32, 0, 0, 0, 0, 1, 0))), (time.mktime, (5,)), (time.mktime, ((1, 2),)), (time.gmtime, (10**20,)), (time.gmtime, ("x",)), (time.gmtime, (float("nan"),)), (time.asctime, (5,)), (time.asctime, ((2024, 13, 1, 0, 0, 0, 0, 1, 0),)), (time.ctime, (10**20,)), (time.sleep, (-1,)), (time.sleep, ("x",)), (time.struct_time, (5,)), (time.struct_time, ((1, 2),)), (time.get_clock_info, ("nope",)), (time.get_clock_info, (5,)), (time.strftime, ("%Y", None))):
    show(f, *args)
print(time.strftime(""), time.strftime("é%%", time.gmtime(0)), time.timezone, time.daylight, time.tzname, time.altzone, time.sleep(0), time.monotonic() <= time.monotonic(), time.perf_counter_ns() <= time.perf_counter_ns(), isinstance(time.time_ns(), int), time.process_time() >= 0, time.get_clock_info("time"), time.get_clock_info("monotonic"))
