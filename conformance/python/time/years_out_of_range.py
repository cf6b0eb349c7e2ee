# Years that the C library can't count from 1900, and formats that strptime refuses.
import datetime
import time

for year in (2**31 - 1, 2**31, -2**31 + 1900, -2**31 + 1899, -2**31, -2**31 - 1, 2**63, -2**70, -1, 99):
    for function in (time.asctime, lambda t: time.strftime("%Y", t), lambda t: time.mktime(t) < 0):
        try:
            print(year, function((year, 6, 1, 0, 0, 0, 0, 0, 0)))
        except (OverflowError, ValueError) as e:
            print(year, type(e).__name__, e)
try:
    time.asctime((2000, 2**70, 1, 0, 0, 0, 0, 0, 0))
except OverflowError as e:
    print(e)

for strptime in (time.strptime, datetime.datetime.strptime):
    for text, form in (("", "%D"), ("19", "%Y %"), ("1", "%Y"), ("x", "%")):
        try:
            try:
                raise KeyError
            except KeyError:
                strptime(text, form)
        except ValueError as e:
            print(e, e.__suppress_context__, e.__cause__)
