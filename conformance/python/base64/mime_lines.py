# encodebytes and decodebytes: lines of 76 characters, the legacy names, kinds of buffers and of errors.
import array
import base64

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for n in (0, 1, 56, 57, 58, 113, 114, 115, 200):
    out = base64.encodebytes(bytes(i % 256 for i in range(n)))
    print(n, [len(line) for line in out.splitlines()], out[-6:], base64.decodebytes(out) == bytes(i % 256 for i in range(n)))
print(base64.decodebytes(b"YW\nJj\n\n"), base64.decodebytes(b"YW Jj*"), base64.decodebytes(b""))
for value in (bytearray(b"ab"), memoryview(b"ab"), array.array("B", b"ab"), array.array("I", [1]), "ab", 5, None, memoryview(b"abcd").cast("B", (2, 2)), memoryview(b"abcd").cast("H")):
    show(base64.encodebytes, value)
for value in (bytearray(b"YWI="), "YWI=", b"YWI", 5):
    show(base64.decodebytes, value)
print(hasattr(base64, "encodestring"), hasattr(base64, "decodestring"), base64.MAXLINESIZE, base64.MAXBINSIZE)
