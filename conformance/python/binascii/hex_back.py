# unhexlify and a2b_hex: both cases, odd lengths, strays, text and buffers.
import binascii

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for value in (b"", b"00ff", "00FF", b"0", b"0g", b"g0", "0 0", b"00 ", "\xe900", "00\u20ac", bytearray(b"aB"), memoryview(b"Ab"), 5, None, ["00"]):
    print(value if not isinstance(value, memoryview) else "view", end=" ")
    show(binascii.unhexlify, value)
print(binascii.a2b_hex("dead"), issubclass(binascii.Error, ValueError), issubclass(binascii.Incomplete, Exception), issubclass(binascii.Incomplete, ValueError))
show(binascii.unhexlify, hexstr="00")
show(binascii.unhexlify, b"00", ":")
