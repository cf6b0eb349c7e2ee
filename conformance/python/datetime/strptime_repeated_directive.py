# A directive that comes twice names a group of the pattern twice.
import datetime
import time

FORMATS = """%d%d|%d %d|%Y-%m-%d %Y|a%d.%d|%c %d|%x%d|%Hx%H|%A%A|%%%d%d|%b%B%b|%z%z|%Z%Z|%p%p|%j%j|(%d)%d|é%d%d|%f%f|%y%y
%U%U|%a%a|%G%G|%V%V|%u%u|%w%w|%W%W|%m%m|%M%M|%S%S|%I%I|%X%X|%x%x|%c%c"""
for form in FORMATS.replace("\n", "|").split("|"):
    for parse in datetime.datetime.strptime, time.strptime:
        try:
            print(form, parse("1 1", form))
        except Exception as e:
            print(form, type(e).__name__, type(e).__module__, e)
print(datetime.datetime.strptime("5  \t 7 x", "%m  %d x"), datetime.datetime.strptime("5   7", "%m %d"))
