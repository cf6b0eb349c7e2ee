# strftime: each directive over several days, arguments that are out of range, asctime and ctime.
import time

for t in ((2024, 2, 29, 0, 5, 9, 3, 60, 0), (1999, 12, 31, 23, 59, 59, 4, 365, 0), (2001, 1, 1, 12, 0, 0, 0, 1, 0), (1900, 1, 1, 1, 1, 1, 0, 1, -1), (12345, 6, 7, 8, 9, 10, 3, 158, 0), (99, 6, 7, 13, 9, 61, 6, 158, 0)):
    print([time.strftime("%" + c, t) for c in "aAbBcCdDeFgGhHIjmMnprRStTuUVwWxXyY%"], time.asctime(t))
for t in ((2024, 0, 0, 0, 0, 0, 0, 0, 0), (2024, 13, 1, 0, 0, 0, 0, 1, 0), (2024, 1, 32, 0, 0, 0, 0, 1, 0), (2024, 1, 1, 24, 0, 0, 0, 1, 0), (2024, 1, 1, 0, 60, 0, 0, 1, 0), (2024, 1, 1, 0, 0, 62, 0, 1, 0), (2024, 1, 1, 0, 0, 0, 7, 1, 0), (2024, 1, 1, 0, 0, 0, -1, 1, 0), (2024, 1, 1, 0, 0, 0, 0, 367, 0), (2024, 1, 1, 0, 0, 0, 0, -1, 0), (2024, 1, 1, 0, 0, 0, 0, 1, 2), (1, 2), "x", 5, (2024, 1, 1, 0, 0, 0, 0, 1, "0"), (2**31, 1, 1, 0, 0, 0, 0, 1, 0)):
    for f in (lambda: time.strftime("%Y-%m-%d %j %a", t), lambda: time.asctime(t)):
        try:
            print(t, f())
        except Exception as e:
            print(t, type(e).__name__, e)
for spec in ("", "plain", "%", "%%", "%Q", "\xe9%Y", "%-d", "%e|%k|%l", "a\0b", "%5Y", "%Ey"):
    try:
        print(repr(spec), ascii(time.strftime(spec, (2024, 2, 9, 4, 5, 6, 4, 40, 0))))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
print(time.ctime(0), time.asctime(time.gmtime(86400)), time.ctime(1e9), len(time.ctime()), len(time.asctime()))
