# compress at every level and window size: what comes back, the header's two bytes, errors.
import zlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = b"The quick brown fox jumps over the lazy dog. " * 20
for level in range(-1, 10):
    out = zlib.compress(data, level)
    print(level, out[:2].hex(), zlib.decompress(out) == data, len(out) < len(data) + 20)
for wbits in (9, 12, 15, -9, -15, 25, 31):
    out = zlib.compress(data, 6, wbits)
    print(wbits, zlib.decompress(out, wbits) == data, out[:3].hex() if wbits > 15 else "")
for args in ((data, 10), (data, -2), (data, "6"), (data, 6, 0), (data, 6, 7), (data, 6, 16), (data, 6, 32), (data, None), ("text",), (5,), ()):
    show(lambda: len(zlib.compress(*args)) and None)
print(zlib.compress(b""), zlib.compress(b"a", level=0), zlib.compress(b"a", wbits=-15), zlib.compress(bytearray(b"a"), level=1))
