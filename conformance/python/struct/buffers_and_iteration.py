# unpack_from, pack_into, iter_unpack and the Struct class with offsets that do not fit.
import struct

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = struct.Struct("<hb")
print(s.size, s.format, s.pack(1, 2), s.unpack(b"\1\0\2"), s.unpack_from(b"xx\1\0\2", 2), list(s.iter_unpack(bytes(6))))
buf = bytearray(8)
s.pack_into(buf, 2, -1, 5); struct.pack_into(">I", buf, -4, 7); print(buf)
for args in ((b"", 0), (b"abc", 1), (b"abc", -4), (b"abc", -2), (b"abcd", 5), ("abc", 0), (b"abc", "0")):
    show(s.unpack_from, *args)
show(s.unpack, b"ab")
show(s.unpack, "abc")
show(s.pack_into, buf, 7, 1, 2)
show(s.pack_into, buf, -2, 1, 2)
show(s.pack_into, buf, -20, 1, 2)
show(s.pack_into, b"12345", 0, 1, 2)
show(s.pack_into, buf)
show(s.pack_into, buf, 0, 1)
show(s.iter_unpack, bytes(4))
show(struct.iter_unpack, "", b"")
show(struct.iter_unpack, "<h", b"abc")
show(struct.unpack, "h", bytearray(2))
print(struct.unpack_from("b", memoryview(b"ab"), offset=1), struct.unpack("<2h", buffer) if False else struct.unpack("<2h", b"\1\0\2\0"), struct.unpack("<3s?", b"abc\1"), [x for x, in struct.iter_unpack("<h", b"\1\0\2\0")])
show(struct.Struct, 5)
show(struct.Struct, "z")
show(struct.Struct)
print(issubclass(struct.error, Exception), struct.error.__module__, struct.Struct("b") == struct.Struct("b"), struct.Struct(b"<h").format)
