# Without a byte to decode no codec is looked for; limits of hex()'s group size.
import codecs


def tried(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


tried(lambda: b"".decode("no such codec"))
tried(lambda: bytearray().decode("no such codec", "no such handler"))
tried(lambda: str(b"", "no such codec"))
tried(lambda: str(memoryview(b""), encoding="no such codec"))
tried(lambda: str(b"", errors="no such handler"))
tried(lambda: b"".decode(5))
tried(lambda: b"a".decode("no such codec"))
tried(lambda: "".encode("no such codec"))
tried(lambda: codecs.decode(b"", "no such codec"))
for group in (2**31 - 1, -(2**31) + 1, 2**31, -(2**31) - 1, 2**70, 2, -2, 0):
    tried(lambda: b"abcde".hex("-", group))
