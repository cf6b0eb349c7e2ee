# Formats that cannot be read: unknown letters, counts alone, spaces, orders in the middle, other kinds.
import struct

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for fmt in ("z", "3", "i3", "<<i", "i<", "3 i", "-1i", "i,i", "\xe9", "i\0", "1.5i", "@n", "<n", "=N", ">P", "@", "<", "999999999999999999999i", "2147483647q", "9223372036854775807s", "9223372036854775808s", b"<i", 5, None):
    print(repr(fmt), end=" ")
    show(struct.calcsize, fmt)
for fmt in ("z", 5, None, "\xe9"):
    show(struct.Struct, fmt)
    show(struct.pack, fmt, 1)
    show(struct.unpack, fmt, b"")
    show(struct.iter_unpack, fmt, b"")
show(struct.pack)
show(struct.Struct)
