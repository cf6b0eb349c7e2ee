# pack, unpack and their relatives for each format character.
import struct


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


for fmt, values in (("b", (-1,)), ("B", (255,)), ("?", (2,)), ("h", (-2,)), ("H", (65535,)), ("i", (-3,)),
                    ("I", (4,)), ("l", (5,)), ("q", (-6,)), ("Q", (2**64 - 1,)), ("e", (1.5,)), ("f", (1.1,)),
                    ("d", (1.1,)), ("3s", (b"ab",)), ("4p", (b"abc",)), ("c", (b"x",)), ("2x", ()),
                    ("2h", (1, 2)), ("hbi", (1, 2, 3)), ("n", (7,))):
    for order in "@<>":
        if fmt == "n" and order != "@":
            continue
        data = struct.pack(order + fmt, *values)
        print(order + fmt, struct.calcsize(order + fmt), data, struct.unpack(order + fmt, data))
show(struct.pack, "b", 128)
show(struct.pack, "B", -1)
show(struct.pack, "<i", 2**31)
show(struct.pack, "i", 1.5)
show(struct.pack, "i")
show(struct.pack, "i", 1, 2)
show(struct.pack, "z", 1)
show(struct.pack, "s", "a")
show(struct.pack, "c", b"ab")
show(struct.pack, "e", 1e10)
show(struct.pack, "f", 1e300)
show(struct.unpack, "i", b"abc")
show(struct.unpack_from, "<h", b"abcd", 1)
show(struct.unpack_from, "<i", b"abcd", 2)
show(list, struct.iter_unpack("<h", b"abcd"))
show(struct.iter_unpack, "<h", b"abc")
buffer = bytearray(6)
show(struct.pack_into, "<hh", buffer, 1, 1, 2)
show(struct.pack_into, "<i", buffer, 4, 1)
print(buffer, struct.Struct("<hi").size, struct.Struct("<hi").format, struct.Struct(b"b").pack(1))
show(struct.calcsize, "1")
