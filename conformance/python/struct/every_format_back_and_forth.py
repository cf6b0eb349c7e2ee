# Random-looking values of every format in every byte order come back as they were.
import struct

state, checked = 1, 0


def draw(bits):
    global state
    out = 0
    for _ in range(0, bits, 16):
        state = (state * 1103515245 + 12345) % 2**31
        out = out << 16 | state >> 8 & 0xffff
    return out & (1 << bits) - 1


for order in ("", "@", "=", "<", ">", "!"):
    for code, bits in (("b", 8), ("h", 16), ("i", 32), ("q", 64), ("l", 32)):
        for _ in range(30):
            n = draw(bits)
            signed = n - (1 << bits) if n >> bits - 1 else n
            assert struct.unpack(order + code, struct.pack(order + code, signed)) == (signed,)
            assert struct.unpack(order + code.upper(), struct.pack(order + code.upper(), n)) == (n,)
            checked += 2
    for _ in range(30):
        x = draw(48) / 2**24 - 2**20
        assert struct.unpack(order + "d", struct.pack(order + "d", x)) == (x,)
        y = struct.unpack(order + "f", struct.pack(order + "f", x))[0]
        assert struct.pack(order + "f", y) == struct.pack(order + "f", x)
        z = struct.unpack(order + "e", struct.pack(order + "e", x % 1000))[0]
        assert struct.pack(order + "e", z) == struct.pack(order + "e", x % 1000)
        checked += 3
print(checked, struct.pack("<e", 1.0009765625), struct.pack("<e", 2.0**-24), struct.pack("<f", 1e-45), struct.pack(">d", 2.0**-1074))
