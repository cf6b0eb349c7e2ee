# pack and unpack of each character in each byte order, with values that do not fit.
import struct

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for fmt, values in (("b", (0, 127, -128, 128, -129)), ("B", (0, 255, 256, -1)), ("h", (32767, -32768, 32768)), ("H", (65535, 65536)), ("i", (2**31 - 1, 2**31)), ("I", (2**32 - 1, 2**32, -1)), ("l", (1, 2**31)), ("L", (2**32 - 1,)), ("q", (2**63 - 1, -2**63, 2**63)), ("Q", (2**64 - 1, 2**64, -1)), ("e", (1.5, 65504, 65520, float("nan"), 1e-8)), ("f", (1.5, 1e38, 1e39, float("inf"), 0.1)), ("d", (1.5, 0.1, -0.0)), ("?", (True, 0, "x", [])), ("c", (b"a", b"", b"ab", "a", 5)), ("s", (b"a", b"abc", b"", "x")), ("3s", (b"ab", b"abcd")), ("p", (b"a",)), ("5p", (b"ab", b"abcdefgh")), ("0s", (b"a",))):
    for order in "@=<>!":
        for v in values:
            print(order + fmt, repr(v), end=" ")
            show(lambda: (struct.pack(order + fmt, v).hex(), struct.unpack(order + fmt, struct.pack(order + fmt, v))))
for fmt in ("n", "N", "P", "<n", "=P", "x", "3x", "2h", "h2x", "0i", "hi", "=hi", "ih0i", "bq", " b h ", "3", "z", "b!", "<>b", "2?", "10s2p", "99999999999999999999b", ""):
    show(struct.calcsize, fmt)
show(struct.pack, "b", "a")
show(struct.pack, "b", 1.5)
show(struct.pack, "f", "a")
show(struct.pack, "bb", 1)
show(struct.pack, "b", 1, 2)
show(struct.pack, 5, 1)
show(struct.pack, b"<h", 5)
show(struct.pack, "é", 1)
