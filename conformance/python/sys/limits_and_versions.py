# What sys says of the language's version and limits.
import sys

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(sys.version_info[:2] >= (3, 10), sys.version_info.major, type(sys.version_info.releaselevel).__name__, len(sys.version_info), sys.version_info >= (3,), sys.maxsize, sys.maxunicode, sys.byteorder, sys.hexversion > 0x030A0000)
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.min_exp, sys.float_info.radix, sys.float_info.rounds, sys.float_info.max_10_exp, sys.float_info.min_10_exp)
print(sys.int_info.bits_per_digit, sys.int_info.sizeof_digit, sys.hash_info.width, sys.hash_info.modulus, sys.hash_info.inf, sys.hash_info.imag, sys.int_info.default_max_str_digits)
print(sys.getdefaultencoding(), sys.getrecursionlimit() > 0, sys.intern("abc") == "abc", type(sys.version).__name__, sys.getsizeof([]) > 0, isinstance(sys.platform, str), isinstance(sys.argv, list))
show(sys.intern, 5)
show(sys.getsizeof)
class Odd:
    def __sizeof__(self): return -1
show(sys.getsizeof, Odd())
class Text:
    def __sizeof__(self): return "a"
show(sys.getsizeof, Text())
show(sys.getsizeof, Text(), 7)
try:
    1 / 0
except ZeroDivisionError:
    kind, value, trace = sys.exc_info()
    print(kind, value, trace is not None, sys.exception() if hasattr(sys, "exception") and sys.version_info >= (3, 11) else value)
print(sys.exc_info())
