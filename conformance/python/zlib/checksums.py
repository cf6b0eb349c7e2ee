# adler32 and crc32 over pieces, buffers and start values, and the errors.
import array
import zlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(zlib.adler32(b""), zlib.adler32(b"Wikipedia"), zlib.adler32(b"pedia", zlib.adler32(b"Wiki")), zlib.adler32(bytes(70000)), zlib.adler32(b"\xff" * 70000))
print(zlib.crc32(b""), zlib.crc32(b"Wikipedia"), zlib.crc32(b"pedia", zlib.crc32(b"Wiki")), zlib.crc32(bytes(70000)))
for f in (zlib.adler32, zlib.crc32):
    for args in ((b"a", -1), (b"a", 2**32 + 1), (b"a", 2**70), (b"a", 1.5), (b"a", "1"), ("a",), (5,), (None,), (), (b"a", 1, 2), (array.array("H", [1, 2]),), (bytearray(b"abc"),)):
        show(f, *args)
