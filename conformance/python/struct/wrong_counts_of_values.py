# pack and unpack with too few or too many values and bytes.
import struct

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


show(struct.pack, "ii", 1)
show(struct.pack, "ii", 1, 2, 3)
show(struct.pack, "", 1)
show(struct.pack, "3x", 1)
show(struct.pack, "3x")
show(struct.unpack, "<i", b"abc")
show(struct.unpack, "<i", b"abcde")
show(struct.unpack, "<ii", b"")
show(struct.unpack, "", b"")
show(struct.unpack, "", b"a")
show(struct.unpack, "<i", "abcd")
show(struct.unpack, "<i", 5)
show(struct.unpack_from, "<i", b"abc")
show(struct.unpack_from, "<i", b"abcdef", 3)
show(struct.unpack_from, "<i", b"abcdef", -4)
show(struct.unpack_from, "<i", b"abcdef", -7)
show(struct.unpack_from, "<i", b"abcdef", -3)
show(struct.unpack_from, "<h", buffer=b"\x01\x02\x03\x04", offset=2)
show(struct.pack_into, "<i", bytearray(3), 0, 1)
show(struct.pack_into, "<i", bytearray(8), 5, 1)
show(struct.pack_into, "<i", bytearray(8), -9, 1)
show(struct.pack_into, "<i", bytearray(8), -3, 1)
show(struct.pack_into, "<i", b"abcdefgh", 0, 1)
show(struct.pack_into, "<i", bytearray(8), 0)
show(struct.pack_into, "<i", bytearray(8), 0, 1, 2)
show(struct.pack_into, "<i", bytearray(8), "0", 1)
show(struct.pack_into, "<i")
