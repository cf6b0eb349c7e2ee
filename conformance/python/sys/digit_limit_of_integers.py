# The limit on digits of integer conversions: read, set, refused, and what it applies to.
import sys

print(sys.get_int_max_str_digits())
big = 10 ** 4300
for convert in (str, repr, lambda n: f"{n}", lambda n: "%d" % n, lambda n: format(n, "d"), lambda n: format(n, ",")):
    try:
        print(len(convert(big)))
    except ValueError as e:
        print(e)
print(len(str(10 ** 4299)), len(hex(big)), len(f"{big:x}"), len(oct(big)))
for text in ("1" * 4301, " -" + "1" * 4301, "1_" * 4300 + "1"):
    try:
        int(text)
    except ValueError as e:
        print(e)
print(int("1" * 4300) > 0, int("f" * 9000, 16) > 0, int("1" * 9000, 2) > 0)
sys.set_int_max_str_digits(0)
print(sys.get_int_max_str_digits(), len(str(big)))
sys.set_int_max_str_digits(640)
try:
    str(10 ** 640)
except ValueError as e:
    print(e)
for wrong in (639, 1, -1, "5", None, 2.5):
    try:
        sys.set_int_max_str_digits(wrong)
    except (TypeError, ValueError) as e:
        print(wrong, type(e).__name__, e)
sys.set_int_max_str_digits(maxdigits=4300)
print(sys.get_int_max_str_digits())
