# The constants of sys that programs read: versions, sizes, hash and float parameters, and their types.
import sys

print(sys.byteorder, sys.maxunicode, sys.maxsize == 2**63 - 1, sys.getdefaultencoding(), sys.getfilesystemencoding())
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.max_exp, sys.float_info.max_10_exp, sys.float_info.min_exp, sys.float_info.min_10_exp, sys.float_info.radix, sys.float_info.rounds)
print(sys.float_info[0] == sys.float_info.max, len(sys.float_info), type(sys.float_info).__name__, sys.float_info)
print(sys.hash_info.modulus, sys.hash_info.width, sys.hash_info.inf, sys.hash_info.imag, sys.hash_info.nan)
print(sys.int_info.bits_per_digit in (15, 30, 32, 64), sys.int_info.default_max_str_digits, sys.int_info.str_digits_check_threshold)
print(sys.version_info[0], sys.version_info >= (3, 10), sys.version_info.releaselevel, len(sys.version_info), type(sys.version_info).__name__, isinstance(sys.version_info, tuple))
print(sys.hexversion >> 24, isinstance(sys.version, str), sys.implementation.name.isidentifier(), isinstance(sys.argv, list), sys.intern("a" + "b") == "ab", sys.getsizeof([]) > 0, sys.is_finalizing())
for arguments in ((), (5,), ("a", 1)):
    try:
        print(sys.intern(*arguments))
    except TypeError as e:
        print(e)


class Text(str):
    pass


for function in (lambda: sys.intern(Text("x")), lambda: sys.getsizeof(), lambda: sys.getrefcount(), lambda: sys.set_int_max_str_digits(5), lambda: sys.setrecursionlimit(0), lambda: sys.setrecursionlimit("x")):
    try:
        print(function())
    except Exception as e:
        print(type(e).__name__, e)
print(sys.exc_info())
try:
    1 / 0
except ZeroDivisionError:
    kind, value, trace = sys.exc_info()
    print(kind.__name__, value, type(trace).__name__, sys.exc_info()[1] is value)
print(sys.exc_info())
