# Base85 and Ascii85: every length, options, errors; bytes-like arguments.
import array
import base64


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


for n in range(10):
    data = bytes(range(250, 250 - n * 7, -7)) if n else b""
    for pad in (False, True):
        print(n, base64.b85encode(data, pad), base64.a85encode(data, pad=pad))
        print(base64.b85decode(base64.b85encode(data, pad)), base64.a85decode(base64.a85encode(data, pad=pad)))
for data in (b"\0\0\0\0", b"\0\0\0", b"    ", b"   ", b"a\0\0\0\0b", b"\0\0\0\0    \0"):
    for options in ({}, {"foldspaces": True}, {"adobe": True}, {"pad": True}, {"wrapcol": 3}, {"wrapcol": 3, "adobe": True}):
        e = base64.a85encode(data, **options)
        print(data, options, e)
        show(lambda: base64.a85decode(e, foldspaces=options.get("foldspaces", False), adobe=options.get("adobe", False)))
for text in (b"zz", b"az", b"ay", b"yy", b"s8W-!", b"s8W-\"", b"uuuuu", b"v", b"~", b"a\x80", "\u00e9", "87cUR", b" 8 7\tc\nU\r", 5, b"!", b"!!", b"!!!!!!"):
    show(lambda: base64.a85decode(text))
    show(lambda: base64.a85decode(text, foldspaces=True))
show(lambda: base64.a85decode(b"<~87cUR~>", adobe=True))
show(lambda: base64.a85decode(b"87cUR", adobe=True))
show(lambda: base64.a85decode(b"8x7c-UR", ignorechars=b"x-"))
for text in (b"", b"0", b"00", b"00000", b"|NsC0", b"|NsC1", b"~~~~~", b"a b", b"VPRom0", "VPRom", "\u00e9", 5, b"a\xff"):
    show(lambda: base64.b85decode(text))
for value in (bytearray(b"abcd"), memoryview(b"abcd"), array.array("B", b"abcd")):
    print(base64.b85encode(value), base64.a85encode(value), base64.b64encode(value), base64.b32encode(value), base64.b16encode(value), base64.encodebytes(value))
for value in (bytearray(b"YWJj"), memoryview(b"YWJj"), array.array("B", b"YWJj")):
    print(base64.b64decode(value), base64.decodebytes(value), base64.urlsafe_b64decode(value))
show(lambda: base64.b85encode("text"))
show(lambda: base64.a85encode(5))
