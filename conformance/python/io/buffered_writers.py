# BufferedWriter, BufferedRandom and BufferedRWPair: when bytes go through, positions, raw streams that are slow.
import io


class Raw(io.RawIOBase):
    def __init__(self, most=100):
        self.got, self.most = [], most

    def writable(self):
        return True

    def write(self, b):
        if self.most is None:
            return None
        piece = bytes(b[:self.most])
        self.got.append(piece)
        return len(piece)


raw = Raw()
w = io.BufferedWriter(raw, 8)
print(w.write(b"abc"), w.write(bytearray(b"de")), raw.got, w.write(b"fghij"), raw.got, w.write(b"x" * 20), raw.got, w.flush(), raw.got, w.write(memoryview(b"z")), w.close(), raw.got, w.closed, raw.closed)
slow = Raw(2)
w = io.BufferedWriter(slow, 8)
w.write(b"abcde")
w.flush()
print(slow.got)
w = io.BufferedWriter(Raw(None), 4)
try:
    w.write(b"ab")
    w.flush()
except BlockingIOError as e:
    print(type(e).__name__, e.strerror)
w.raw.most = 5
for value in ("text", 5, None):
    try:
        w.write(value)
    except TypeError as e:
        print(e)
under = io.BytesIO(b"0123456789")
r = io.BufferedRandom(under, 4)
print(r.read(2), r.write(b"AB"), r.tell(), r.read(2), r.seek(1), r.write(b"_"), r.flush(), under.getvalue(), r.seek(0, 2), r.write(b"end"), r.seek(0), r.read(), r.truncate(3), under.getvalue(), r.readable(), r.writable(), r.seekable())
pair = io.BufferedRWPair(io.BytesIO(b"input"), io.BytesIO(), 4)
print(pair.read(3), pair.write(b"out"), pair.peek(1), pair.flush(), pair.readable(), pair.writable(), pair.readline(), pair.closed, pair.close(), pair.closed)
