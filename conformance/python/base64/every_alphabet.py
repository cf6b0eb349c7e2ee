# Each codec of base64 both ways, with padding, alphabets, validation, folding and errors.
import base64 as b

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for v in (b"", b"a", b"ab", b"abc", b"abcd", bytes(range(0, 256, 7)), b"\0\0\0\0", b"    ", b"\xff" * 5):
    print(v, b.b64encode(v), b.urlsafe_b64encode(v), b.b64encode(v, b"-."), b.b32encode(v), b.b32hexencode(v), b.b16encode(v), b.a85encode(v), b.a85encode(v, foldspaces=True), b.a85encode(v, adobe=True), b.a85encode(v, wrapcol=6), b.a85encode(v, pad=True), b.b85encode(v), b.b85encode(v, pad=True), b.encodebytes(v), b.standard_b64encode(v) == b.b64encode(v))
    print(b.b64decode(b.b64encode(v)) == b.urlsafe_b64decode(b.urlsafe_b64encode(v)) == b.b32decode(b.b32encode(v)) == b.b32hexdecode(b.b32hexencode(v)) == b.b16decode(b.b16encode(v)) == b.a85decode(b.a85encode(v)) == b.b85decode(b.b85encode(v)) == b.decodebytes(b.encodebytes(v)) == v)
for f, args, kw in ((b.b64decode, ("YQ==",), {}), (b.b64decode, (b"YQ",), {}), (b.b64decode, (b"Y",), {}), (b.b64decode, (b"YQ==YQ==",), {}), (b.b64decode, (b"Y!Q=\n=",), {}), (b.b64decode, (b"Y!Q==",), {"validate": True}), (b.b64decode, (b"YQ==\n",), {"validate": True}), (b.b64decode, (b"-_8=",), {}), (b.b64decode, (b"-.8=",), {"altchars": b"-."}), (b.b64decode, (b"YQ==", b"a"), {}), (b.b64decode, ("é",), {}), (b.b64encode, ("a",), {}), (b.b64encode, (b"a", b"x"), {}), (b.b32decode, (b"ME======",), {}), (b.b32decode, (b"me======",), {}), (b.b32decode, (b"me======",), {"casefold": True}), (b.b32decode, (b"M1======",), {"map01": b"L"}), (b.b32decode, (b"ME",), {}), (b.b32decode, (b"M8======",), {}), (b.b32decode, (b"M=======",), {}), (b.b16decode, (b"6a",), {}), (b.b16decode, (b"6a", True), {}), (b.b16decode, (b"6",), {}), (b.b16decode, (b"GG",), {}), (b.a85decode, (b"<~@:E^~>",), {"adobe": True}), (b.a85decode, (b"@:E^",), {"adobe": True}), (b.a85decode, (b"z",), {}), (b.a85decode, (b"y",), {}), (b.a85decode, (b"y",), {"foldspaces": True}), (b.a85decode, (b"@:E^ v",), {}), (b.a85decode, (b"{",), {}), (b.a85decode, (b"s8W-#",), {}), (b.a85decode, (b"az",), {}), (b.b85decode, (b"VPa!s",), {}), (b.b85decode, (b"~~~~~",), {}), (b.b85decode, (b"\x01",), {}), (b.b85decode, ("VPaz",), {}), (b.decodebytes, ("YQ==",), {}), (b.decodebytes, (b"Y",), {}), (b.encodebytes, ("a",), {}), (b.b64encode, (bytearray(b"ab"),), {}), (b.b64encode, (memoryview(b"ab"),), {}), (b.b16encode, (5,), {}), (b.b64encode, (), {})):
    show(f, *args, **kw)
