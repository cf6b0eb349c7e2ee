# strptime: each directive, white space, defaults, names, weeks, zones, and texts that do not fit.
import time

for text, spec in (("2024-02-29", "%Y-%m-%d"), ("29 Feb 24", "%d %b %y"), ("Thursday", "%A"), ("thu feb 29 12:30:45 2024", "%c"), ("02/29/24", "%x"), ("12:30:45", "%X"), ("12 PM", "%I %p"), ("12 am", "%I %p"), ("60", "%j"), ("2024 60", "%Y %j"), ("2024 9 4", "%Y %U %w"), ("2024 9 4", "%Y %W %w"), ("2024 9 4", "%G %V %u"), ("61", "%S"), ("%", "%%"), ("a b", "a  b"), ("a  b", "a b"), ("  5", "%d"), ("+0130", "%z"), ("-01:30", "%z"), ("Z", "%z"), ("UTC", "%Z"), ("GMT", "%Z"), ("0.5", "0.%f"), ("68", "%y"), ("69", "%y"), ("", ""), ("24", "%H"), ("0", "%m"), ("32", "%d"), ("x", "%Y"), ("2024-02-30", "%Y-%m-%d"), ("1 2", "%d"), ("1", "%d %m"), ("1", "%Q"), ("1", "%"), ("2024 53 1", "%G %V %u"), ("2024", "%G"), ("2024 1", "%G %j"), ("5", "%V"), ("1 1", "%Y %Y"), ("Feb 29", "%b %d"), ("12:30:45.123456", "%H:%M:%S.%f"), ("MAY", "%B"), ("Sunday 1", "%A %d")):
    try:
        t = time.strptime(text, spec)
        print(repr(text), spec, tuple(t), t.tm_zone, t.tm_gmtoff)
    except Exception as e:
        print(repr(text), spec, type(e).__name__, e)
print(tuple(time.strptime("Sat Mar  2 10:11:12 2024")))
for args in ((5, "%d"), ("5", 5), (b"5", "%d"), (None, None)):
    try:
        print(time.strptime(*args))
    except TypeError as e:
        print(e)
