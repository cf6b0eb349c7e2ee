# s, p and c: cutting, filling, counts of zero, what is no bytes.
import struct

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for fmt, value in (("5s", b"abc"), ("5s", b"abcdefg"), ("s", b""), ("s", b"ab"), ("0s", b"ab"), ("5p", b"abc"), ("5p", b"abcdefg"), ("p", b"a"), ("300p", b"x" * 299), ("c", b"a"), ("5s", bytearray(b"abc")), ("5p", bytearray(b"ab"))):
    packed = struct.pack(fmt, value)
    print(fmt, value[:10], packed[:12], len(packed), [v[:10] for v in struct.unpack(fmt, packed)])
for fmt, value in (("5s", "abc"), ("5s", None), ("5p", "abc"), ("c", b""), ("c", b"ab"), ("c", "a"), ("c", 97), ("c", bytearray(b"a")), ("5s", memoryview(b"abc"))):
    print(fmt, end=" ")
    show(struct.pack, fmt, value)
print(struct.unpack("3c", b"abc"), struct.unpack("3p", b"\xffab"), struct.unpack("4p", b"\x02abc"), struct.unpack("2s2s", b"abcd"))
for value in (0, 1, "", "x", [], [0], None, 0.0, 2.5):
    print(struct.pack("?", value), end=" ")
print(struct.unpack("4?", b"\x00\x01\x02\xff"))


class Odd:
    def __bool__(self):
        raise RuntimeError("no truth")


show(struct.pack, "?", Odd())
