# Each integer format at and beyond both ends, in both byte orders, with the text of the error.
import struct

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for code, bits in zip("bhilq", (8, 16, 32, 32, 64)):
    for order in "<>":
        for value in (-(1 << bits - 1) - 1, -(1 << bits - 1), -1, 0, (1 << bits - 1) - 1, 1 << bits - 1):
            print(order + code, value, end=" ")
            show(struct.pack, order + code, value)
        for value in (-1, 0, (1 << bits) - 1, 1 << bits):
            print(order + code.upper(), value, end=" ")
            show(struct.pack, order + code.upper(), value)
for code in "bBhHiIlLqQnN":
    for value in (1.0, "1", None, b"1", 1 << 70, -(1 << 70)):
        print(code, value, end=" ")
        show(struct.pack, code, value)


class Index:
    def __index__(self):
        return 5


class Int:
    def __int__(self):
        return 5


print(struct.pack(">bHq", Index(), True, Index()))
show(struct.pack, ">i", Int())
show(struct.pack, "P", -1)
show(struct.pack, "<P", 1)
