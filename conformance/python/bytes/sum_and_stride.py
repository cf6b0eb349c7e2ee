# sum over bytes, slices with a step assigned from bytes and other sources, int indices.
b = bytearray(range(20))
print(sum(b), sum(bytes(b), 10), sum(b""), sum(bytearray(b"\xff" * 70000)), sum(b, 2**60), sum(b"ab", 0.5))
b[::3] = bytes(7)
print(b)
b[1::-1] = b"xy"
print(b)
b[-1:2:-4] = bytearray(5)
print(b)
b[::5] = [1, 2, 3, 4]
print(b, b[0], b[-1], b[-20])
for source in (b"123", "abcd", 5, [256] * 4, memoryview(b"wxyz")):
    try:
        b[::5] = source
        print(b)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
b[::2] = b""
print(b)
for i in (10, -11, 2**80, "x", None):
    try:
        print(b[i])
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)


class B(bytearray):
    def __getitem__(self, i):
        return "own"
print(B(b"ab")[0], B(b"ab")[5])
