# compress and decompress, several members, modification times, headers, damaged data and GzipFile in memory.
import gzip
import io
import re

def show(f, *args, **kwargs):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f(*args, **kwargs))))
    except Exception as e:
        print(type(e).__name__ + ":", re.sub(" at 0x[0-9a-f]+", "", str(e)))

data = b"hello " * 50
for level in (0, 1, 9):
    print(level, gzip.decompress(gzip.compress(data, level)) == data)
a = gzip.compress(b"one", mtime=0)
print(a[:4], a[4:8], gzip.compress(b"", mtime=1)[4:8], gzip.decompress(a + gzip.compress(b"two")), gzip.decompress(b""), gzip.decompress(a + b"\0\0"))
for bad in (b"not gzip", a[:5], a[:-3], a[:-8] + b"\0" * 8, a[:2] + b"\x09" + a[3:], a + b"junk", "text", 5):
    show(gzip.decompress, bad)
out = io.BytesIO()
with gzip.GzipFile(fileobj=out, mode="wb", mtime=5, filename="name.txt") as f:
    print(f.write(b"line one\n"), f.write(b"line two\n"), f.writable(), f.readable(), f.tell(), f.closed)
print(f.closed, b"name.txt" in out.getvalue(), out.getvalue()[4:8])
f = gzip.GzipFile(fileobj=io.BytesIO(out.getvalue()))
print(f.readline(), f.tell(), f.read(3), f.seek(0), f.readlines(), f.read(), f.seekable(), f.mtime, f.peek(1) if False else "")
with gzip.open(io.BytesIO(out.getvalue()), "rt") as t: print(list(t))
with gzip.open(io.BytesIO(), "wt", encoding="utf-8", newline="\n") as t: print(t.write("é\n"))
for args, kw in (((io.BytesIO(), "rbt"), {}), ((io.BytesIO(), "rb"), {"encoding": "utf-8"}), ((io.BytesIO(), "nope"), {})):
    show(gzip.open, *args, **kw)
g = gzip.GzipFile(fileobj=io.BytesIO(out.getvalue()))
show(g.write, b"x")
g.close()
show(g.read)
print(issubclass(gzip.BadGzipFile, OSError))
