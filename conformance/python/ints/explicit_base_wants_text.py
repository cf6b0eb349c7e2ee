# int(x, base) takes str, bytes and bytearray, no other object that holds text; int(x) takes those, too.
import array


class S(str):
    pass


class B(bytes):
    pass


class Number:
    def __int__(self):
        return 5

    def __index__(self):
        return 6


for x in ("100", b"100", bytearray(b"100"), S("100"), B(b"100"), memoryview(b"100"), array.array("B", b"100"), Number(), 100, 2.5, None, []):
    row = []
    for f in (lambda: int(x), lambda: int(x, 2), lambda: int(x, base=0), lambda: int("100", x)):
        try:
            row.append(f())
        except (TypeError, ValueError) as e:
            row.append(f"{type(e).__name__}: {e}")
    print(type(x).__name__, *row, sep=" | ")
