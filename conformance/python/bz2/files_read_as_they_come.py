# BZ2File decompresses as it is read: cut streams fail at their end, what follows the last stream is left out.
import bz2
import io

data = bytes(range(256)) * 200
whole = bz2.compress(data)
for source in (whole[:-10], whole + whole[:50], whole + b"junk", whole + bz2.compress(b"more"), whole[:4], b"", b"junk",
               bz2.compress(b"")):
    f = bz2.BZ2File(io.BytesIO(source))
    for size in (1, len(data) - 1, 1, -1, -1):
        try:
            part = f.read(size)
            print(len(part), part[:4], f.tell())
        except (EOFError, OSError, ValueError) as e:
            print(type(e).__name__, e)


class Counting(io.BytesIO):
    reads = 0

    def read(self, *args):
        Counting.reads += 1
        return super().read(*args)


f = bz2.BZ2File(Counting(whole + whole))
print(f.read(3), f.peek(2)[:2], f.tell(), f.read1(2), len(f.read1()) > 0, f.seekable(), f.readable(), f.writable())
for move in ((5,), (-3, 1), (0, 2), (-4, 2), (-10,), (10 ** 7,), (100, 0), (5, 1)):
    try:
        print(move, f.seek(*move), f.tell(), f.read(2))
    except ValueError as e:
        print(move, e)
try:
    f.seek(0, 3)
except ValueError as e:
    print(e)
f.seek(0)
room = bytearray(5)
print(f.readinto(room), room, f.readline()[-1:], [len(x) for x in f.readlines(100)], sum(map(len, f)))


class Tape(io.BytesIO):
    def seekable(self):
        return False


f = bz2.BZ2File(Tape(whole))
for step in (lambda: f.seek(1), lambda: f.seekable(), lambda: f.read(2), lambda: f.write(b"x"), f.close, lambda: f.read(1),
             lambda: f.seek(0), lambda: f.peek()):
    try:
        print(step())
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
f = bz2.BZ2File(io.BytesIO(), "w")
for step in (lambda: f.read(1), lambda: f.seek(0), lambda: f.peek(), lambda: f.readline(), lambda: f.tell(),
             lambda: f.readinto(bytearray(2)), lambda: f.read1(2), lambda: f.seekable()):
    try:
        print(step())
    except (ValueError, OSError) as e:
        print(type(e).__name__, e)
