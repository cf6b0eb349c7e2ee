# time: types and relations, not values.
import time
t = time.time()
print(type(t), t > 1.6e9, type(time.time_ns()), time.time_ns() > 10**18, type(time.monotonic()), type(time.perf_counter()), time.perf_counter() <= time.perf_counter(), type(time.process_time()))
a = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - a >= 0.009, time.sleep(0))
try: time.sleep(-1)
except ValueError as e: print(e)
try: time.sleep("x")
except TypeError as e: print(e)
g = time.gmtime(0)
print(g.tm_year, g.tm_mon, g.tm_mday, g.tm_hour, g.tm_wday, g.tm_yday, g.tm_isdst, tuple(g), g[0], time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(86400)), time.strftime("%A", time.gmtime(0)), time.mktime(time.gmtime(1000)) , time.asctime(time.gmtime(0)), time.ctime(0), time.strptime("2024-01-02", "%Y-%m-%d").tm_yday)
