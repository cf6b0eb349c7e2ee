# b16encode and b16decode: case folding, odd lengths, strays and other kinds of input.
import base64

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(base64.b16encode(bytes(range(0, 256, 15))))
for args in ((b"",), (b"00FF",), (b"00ff",), (b"00ff", True), (b"00fF", True), ("00FF",), (b"0",), (b"000",), (b"GG",), (b"gg", True), (b"0 0F",), (b"00 FF",),
             (b"0x00",), (b"00FF\n",), ("0\xe9",), (5,), (None,), (bytearray(b"AB"),), (memoryview(b"AB"),)):
    print(args if not isinstance(args[0], memoryview) else "view", end=" ")
    show(base64.b16decode, *args)
for value in (bytearray(b"\x01\xff"), memoryview(b"\x01\xff"), "text", 5, [1]):
    show(base64.b16encode, value)
