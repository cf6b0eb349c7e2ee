# crc32 and crc_hqx from a start value, in pieces, over buffers and with values out of range.
import array
import binascii

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(binascii.crc32(b""), binascii.crc32(b"hello"), binascii.crc32(b"lo", binascii.crc32(b"hel")), binascii.crc32(b"a", 0xffffffff), binascii.crc32(bytes(1000)))
print(binascii.crc_hqx(b"", 0), binascii.crc_hqx(b"hello", 0), binascii.crc_hqx(b"lo", binascii.crc_hqx(b"hel", 0)), binascii.crc_hqx(b"a", 0x12345))
for start in (-1, 2**32, 2**32 + 5, -2**40, True, 2**100):
    show(binascii.crc32, b"a", start)
    show(binascii.crc_hqx, b"a", start)
for value in (bytearray(b"hello"), memoryview(b"hello"), array.array("B", b"hello"), "hello", 5, None):
    show(binascii.crc32, value)
show(binascii.crc32, b"a", 1.5)
show(binascii.crc32, b"a", "1")
show(binascii.crc_hqx, b"a")
show(binascii.crc32)
show(binascii.crc32, data=b"a")


class Index:
    def __index__(self):
        return 7


print(binascii.crc32(b"a", Index()) == binascii.crc32(b"a", 7), binascii.crc_hqx(b"a", Index()) == binascii.crc_hqx(b"a", 7))
