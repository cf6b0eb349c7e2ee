# Struct: format, size, repr, equality, a second __init__, subclasses and calls with the wrong counts.
import struct

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


s = struct.Struct("<ih")
print(s.format, s.size, repr(s)[:10], s == struct.Struct("<ih"), hash(s) == hash(s), struct.Struct(b">q").format)
print(s.pack(1, 2), s.unpack(b"\1\0\0\0\2\0"), list(s.iter_unpack(bytes(12))))
show(s.pack, 1)
show(s.pack, 1, 2, 3)
show(s.unpack, b"123")
show(s.pack_into, bytearray(2), 0, 1, 2)
show(s.unpack_from, b"12")


class Point(struct.Struct):
    def __init__(self):
        super().__init__(">2h")

    def origin(self):
        return self.pack(0, 0)


print(Point().origin(), Point().size, isinstance(Point(), struct.Struct))
for name in ("format", "size"):
    try:
        setattr(s, name, 5)
    except AttributeError as e:
        print("AttributeError", name)
print(struct.error.__name__, struct.error.__mro__[1].__name__, issubclass(struct.error, ValueError))
