# memoryview: item formats, casts, shapes, slices, comparison.
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__+':', e)
m = memoryview(bytearray(range(24))).cast('B', [2, 3, 4])
print(m.tolist(), m.shape, m.strides, m.ndim, m[1, 2, 3], m.nbytes, len(m))
m[0,0,0] = 255
print(m[0,0,0], m.tobytes() == m.tobytes('C'), m.tobytes('F'))
t(lambda: m[0])
t(lambda: m[0,0])
t(lambda: m[0,0,9])
t(lambda: m[0,0,0,0])
d = memoryview(bytearray(16)).cast('d'); d[0] = 1.5; print(d.tolist(), d.format, d.itemsize); t(lambda: d.__setitem__(0, 'x'))
for fmt in 'cbB?hHiIlLqQnNfd':
    mm = memoryview(bytearray(b'\xff\x01\x02\x03\x04\x05\x06\x87'*2)).cast(fmt)
    if fmt not in 'fd': print(fmt, mm[0], mm.itemsize)
    for val in (0, 1, -1, 127, 128, 255, 256, 32767, 32768, 65535, 65536, 2**31-1, 2**31, 2**32-1, 2**32, 2**63-1, 2**63, 2**64-1, 2**64, -2**63, -2**63-1, 1.5, 'a', b'a', None, True):
        try:
            mm[0] = val; print(fmt, repr(val), mm[0])
        except BaseException as e: print(fmt, repr(val), type(e).__name__, e)
print(memoryview(b'abc') == memoryview(b'abc'), memoryview(b'abc') == memoryview(b'abd'), memoryview(b'abcd').cast('H') == memoryview(b'abcd').cast('H'), memoryview(b'\x01\x02') == memoryview(b'\x01\x02').cast('b'), memoryview(b'ab')[::-1] == b'ba')
print(memoryview(b'abc').hex('-'), bytes(memoryview(b'abcdef')[1:5:2]), memoryview(b'abc')[1:].obj, hash(memoryview(b'abc')) == hash(b'abc'))
print([x for x in memoryview(b'abc')], list(reversed(memoryview(b'abc'))), 98 in memoryview(b'abc'))
w = memoryview(bytearray(b'abcdef')); w[::2] = b'XYZ'; print(w.tobytes()); w[1:3] = w[3:5]; print(w.tobytes())
ro = w.toreadonly(); t(lambda: ro.__setitem__(0, 1))
