# flush puts the raw stream where the buffer is, readinto1 reads past the buffer once, positions are checked.
import io

raw = io.BytesIO(b"abcdefghi")
b = io.BufferedRandom(raw, 4)
print(b.read(2), raw.tell(), b.flush(), raw.tell(), b.read(3), b.tell())
raw.seek(0)
raw.write(b"XYZ")
b.flush()
print(b.seek(0), b.read(4))


class Pieces(io.RawIOBase):
    def __init__(self, *pieces):
        self.pieces = list(pieces)
        self.reads = 0

    def readable(self):
        return True

    def readinto(self, room):
        self.reads += 1
        piece = self.pieces.pop(0) if self.pieces else b""
        room[:len(piece)] = piece
        return len(piece)


raw = Pieces(b"abc", b"de", b"fgh", b"jkl")
b = io.BufferedReader(raw, 10)
room = bytearray(2)
print(b.peek(3), raw.reads)
for size in (2, 2, 2, 20, 20, 20):
    room = bytearray(size)
    if size == 20:
        print(b.peek(1))
    print(b.readinto1(room), bytes(room), raw.reads)


class Lost(io.BytesIO):
    def seek(self, *args):
        return -123

    def tell(self):
        return -456


for make in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom):
    b = make(Lost(b"abc"))
    for function in (b.tell, lambda: b.seek(0), lambda: b.seek(1, 1)):
        try:
            print(function())
        except OSError as e:
            print(e)
