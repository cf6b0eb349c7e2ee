# hexlify and b2a_hex with a separator and the bytes between two of them, from either end.
import binascii

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = bytes(range(9))
for sep in (":", b"-", " ", "\n"):
    for n in (1, 2, 3, 4, 8, 9, 100, 0, -1, -2, -3, -4, -8, -9, -100):
        print(repr(sep), n, binascii.hexlify(data, sep, n))
for args in ((data, ""), (data, "::"), (data, "\u20ac"), (data, b"\xe9"), (data, 5), (data, None), (data, ":", "1"), (data, ":", 1.5), (data, ":", 2**40), (data, ":", None), ("text",), (5,), (b"", ":", 1), (b"a", ":", 1)):
    show(binascii.hexlify, *args)
print(binascii.b2a_hex(bytearray(b"\xab\xcd")), binascii.hexlify(memoryview(b"\x01\x02"), sep="_", bytes_per_sep=1))
show(binascii.hexlify, data=b"a")
show(binascii.hexlify)
show(binascii.hexlify, b"a", ":", 1, 2)
