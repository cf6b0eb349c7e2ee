# Half, single and double precision: rounding, overflow, subnormals, infinities and nans.
import math
import struct

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for value in (0.0, -0.0, 1.0, -2.5, 1 / 3, 65504.0, 65519.99, 65520.0, 6.1e-5, 5.96e-8, 2.98e-8, 2.99e-8, 1e-10, 3.4028234e38, 3.4028235677973366e38, 3.402823669209385e38, 1e300, 1e-46, float("inf"), -float("inf")):
    for code in "efd":
        print(value, code, end=" ")
        try:
            packed = struct.pack(">" + code, value)
            print(packed.hex(), struct.unpack(">" + code, packed)[0])
        except OverflowError as e:
            print(e)
for code in "efd":
    print(math.isnan(struct.unpack("<" + code, struct.pack("<" + code, math.nan))[0]), struct.pack("<" + code, 1).hex(), struct.pack("!" + code, True).hex())
for value in ("1", None, 10**400, 1j):
    for code in "efd":
        show(struct.pack, code, value)


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


print(struct.pack("<ffd", Float(), Index(), Float()).hex())
