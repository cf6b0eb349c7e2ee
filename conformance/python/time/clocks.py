# The clocks: kinds of values, order, information about them, sleeping, conversions out of range.
import time

for name in ("time", "monotonic", "perf_counter", "process_time", "thread_time"):
    f, g = getattr(time, name), getattr(time, name + "_ns")
    a, b, c, d = f(), f(), g(), g()
    info = time.get_clock_info(name)
    print(name, type(a).__name__, a <= b, type(c).__name__, c <= d, abs(c / 1e9 - a) < 60, info.monotonic, info.adjustable, info.resolution <= 0.01, type(info.implementation).__name__)
for call in (lambda: time.get_clock_info("nope"), lambda: time.get_clock_info(5), lambda: time.sleep(-1), lambda: time.sleep("1"), lambda: time.sleep(0), lambda: time.sleep(float("nan")), lambda: time.sleep(1e300), lambda: time.gmtime(1e20), lambda: time.gmtime(float("nan")), lambda: time.gmtime(float("inf")), lambda: time.gmtime("0"), lambda: time.localtime(2**63), lambda: time.ctime(1e18), lambda: time.mktime((1, 2)), lambda: time.mktime(5), lambda: time.mktime((2024, 1, 1, 0, 0, 0, 0, 0, 0))):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(time.mktime(time.gmtime(86400)), time.mktime((1970, 1, 1, 0, 0, 0, 0, 0, -1)), time.mktime((2024, 14, 35, 25, 61, 61, 0, 0, 0)), time.timezone, time.altzone, time.daylight, time.tzname, time.localtime(0)[:6], time.gmtime(0.999)[5], time.localtime(None)[:1] == time.localtime()[:1])
