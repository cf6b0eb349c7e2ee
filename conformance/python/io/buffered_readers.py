# BufferedReader: peek, read1, readinto, lines, seeks inside and outside the buffer, raw streams that misbehave.
import io


class Raw(io.RawIOBase):
    def __init__(self, pieces):
        self.pieces, self.calls = list(pieces), []

    def readable(self):
        return True

    def readinto(self, buffer):
        self.calls.append(len(buffer))
        if not self.pieces:
            return 0
        piece = self.pieces.pop(0)
        if not isinstance(piece, bytes):
            return piece
        buffer[:len(piece)] = piece
        return len(piece)


r = io.BufferedReader(Raw([b"abc", b"defg\nh", b"", b"ij"]), 8)
print(r.read(2), r.peek(1), r.read1(10), r.readline(), r.read1(5), r.read(3), r.read(), r.read(5))
r = io.BufferedReader(Raw([b"abc", None, b"de", b""]))
print(r.read(10), r.read(10), r.read(1), r.read())
for bad in (-1, 10**6):
    try:
        io.BufferedReader(Raw([bad])).read(5)
    except OSError as e:
        print(e)
b = io.BufferedReader(io.BytesIO(b"0123456789" * 3), 10)
print(b.read(3), b.tell(), b.seek(1), b.read(2), b.seek(2, 1), b.read(1), b.seek(-3, 2), b.read(), b.seek(0), b.peek()[:4], b.readinto(bytearray(4)), b.tell(), b.readlines(), b.raw.tell(), b.seekable(), b.readable(), b.writable())
buffer = bytearray(5)
b.seek(0)
print(b.readinto1(buffer), buffer, b.read1(), b.read1(0), b.readline(3), list(b), b.closed, b.close(), b.closed)
for args in ((io.BytesIO(), 0), (io.BytesIO(), -1), (io.BytesIO(), "x")):
    try:
        io.BufferedReader(*args)
    except Exception as e:
        print(type(e).__name__, e)
b = io.BufferedReader(io.BytesIO(b"x"))
raw = b.detach()
print(raw.read())
for call in (b.read, b.detach, lambda: b.closed, b.close):
    try:
        print(call())
    except ValueError as e:
        print(e)
