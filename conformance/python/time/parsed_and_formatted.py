# strptime reads what strftime wrote, over many days and formats; calendar.timegm and gmtime agree.
import calendar
import time

for spec in ("%Y-%m-%d %H:%M:%S", "%c", "%x %X", "%a %b %d %H:%M:%S %Y", "%y%j%H%M%S", "%d %B %Y %I:%M:%S %p", "%A %Y %U %w %H:%M:%S", "%Y %W %w %H:%M:%S"):
    bad = 0
    for i in range(0, 200):
        seconds = i * 7654321 % (2**31)
        t = time.gmtime(seconds)
        assert calendar.timegm(t) == seconds
        text = time.strftime(spec, t)
        try:
            back = time.strptime(text, spec)
        except ValueError as e:
            print(spec, text, e)
            break
        if calendar.timegm(back) != seconds:
            bad += 1
    print(spec, text, bad)
print([time.strftime("%j %U %W %w %G %V %u", time.gmtime(86400 * 365 * n)) for n in range(0, 60, 7)])
