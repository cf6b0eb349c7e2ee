# GzipFile for reading: lines, pieces, peek, seek back and forth, members, what writing to it says.
import gzip
import io

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


text = b"first line\nsecond line\n\nlast without end"
packed = gzip.compress(text[:15], mtime=5) + gzip.compress(text[15:], mtime=6)
f = gzip.GzipFile(fileobj=io.BytesIO(packed))
print(f.readline(), f.tell(), f.peek(3)[:3], f.read(6), f.read1(5), f.readline(3), f.mtime)
print(f.seek(0), f.read(5), f.seek(20), f.read(4), f.seek(-4, 1), f.read(2), f.tell())
print(f.read(), f.read(), f.read(5), f.readline())
f.rewind()
print(list(f), f.readable(), f.writable(), f.seekable(), f.mode, f.closed, f.name)
f.seek(0)
b = bytearray(7)
print(f.readinto(b), b, f.readlines(), f.readinto(b))
show(f.write, b"x")
show(f.seek, 0, 5)
show(f.seek, -5)
show(f.truncate, 0)
f.close()
f.close()
print(f.closed)
for call in (f.read, f.readline, f.tell, f.peek, lambda: f.seek(0), f.flush):
    show(call, *(() if call != f.peek else (1,)))
