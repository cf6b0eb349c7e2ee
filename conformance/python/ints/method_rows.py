# Method rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 3
class J(int): pass
for v in (0, 1, -1, 255, -256, 2**64, -2**64, True, J(9)):
    print(v.bit_length(), v.bit_count(), v.as_integer_ratio(), v.conjugate(), v.real, v.imag, v.numerator, v.denominator, v.__ceil__(), v.__floor__(), v.__trunc__(), v.__round__(), v.__index__(), v.__int__(), v.__float__(), v.__bool__(), v.__neg__(), v.__abs__(), v.__invert__(), v.__pos__(), v.__getnewargs__(), type(v.conjugate()).__name__, type(v.__pos__()).__name__)
    for n in (0, 1, 2, 8, 9, -1, I(), 1.5):
        for o in ('big', 'little', 'x', b'big', None):
            for s in (True, False): attempt(lambda: v.to_bytes(n, o, signed=s))
attempt(lambda: (5).to_bytes()); attempt(lambda: (5).to_bytes(1)); attempt(lambda: (5).to_bytes(length=2, byteorder='little')); attempt(lambda: (5).to_bytes(2, signed=True)); attempt(lambda: (5).to_bytes(1, 'big', True))
for b in (b'', b'\x00', b'\xff\x00', bytearray(b'\x01\x02'), memoryview(b'\x05'), [1, 255], (1,), 'a', 5, None, [256], [-1], ['a'], iter([1, 2]), range(3)):
    for o in ('big', 'little', 'middle'): attempt(lambda: int.from_bytes(b, o, signed=True)); attempt(lambda: int.from_bytes(b, byteorder=o))
attempt(lambda: int.from_bytes(b'\x01')); attempt(lambda: int.from_bytes(bytes=b'\x01\x00', byteorder='little')); attempt(lambda: J.from_bytes(b'\x07', 'big')); attempt(lambda: type(J.from_bytes(b'\x07', 'big'))); attempt(lambda: bool.from_bytes(b'\x07', 'big')); attempt(lambda: int.from_bytes()); attempt(lambda: int.to_bytes()); attempt(lambda: int.bit_length()); attempt(lambda: int.bit_length('a')); attempt(lambda: (1).bit_length(2)); attempt(lambda: int.__add__(1)); attempt(lambda: int.__add__(1, 'a')); attempt(lambda: (1).__add__(1.5)); attempt(lambda: (1).__divmod__('a')); attempt(lambda: (7).__rdivmod__(20)); attempt(lambda: (2).__pow__(3, 5)); attempt(lambda: (2).__rpow__(3)); attempt(lambda: (2).__rpow__(3, 4)); attempt(lambda: (1).__lt__(2.0)); attempt(lambda: (1).__round__(1.5)); attempt(lambda: (1).__format__(5)); attempt(lambda: (1).__getattribute__('x')); attempt(lambda: (1).__new__(int, 5)); attempt(lambda: int.__new__()); attempt(lambda: int.__new__(str)); attempt(lambda: int.__new__(5)); attempt(lambda: int.__new__(bool, 5)); attempt(lambda: object.__new__(int))
