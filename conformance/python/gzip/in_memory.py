# gzip in memory: functions, GzipFile over BytesIO, text mode, members, damage.
import gzip
import io
import zlib

data = b"some text, some more text\n" * 50
packed = gzip.compress(data, mtime=0)
print(len(packed), packed[:10].hex(), gzip.decompress(packed) == data, gzip.compress(b"", mtime=1).hex())
for level in (0, 1, 6, 9):
    made = gzip.compress(data, level, mtime=5)
    print(level, made[:10].hex(), gzip.decompress(made) == data, zlib.decompress(made, 31) == data)
print(gzip.decompress(packed + packed) == data * 2, gzip.decompress(packed + b"\0" * 9) == data,
      gzip.decompress(b""))
for bad in (packed[:-1], packed[:-9], packed[:5], b"not gzip", b"\x1f\x8b\x07" + packed[3:],
            packed[:-8] + b"\0" * 8, packed[:-4] + b"\1\2\3\4", packed[:20] + b"\xff" + packed[21:]):
    try:
        print(len(gzip.decompress(bad)))
    except Exception as e:
        print(type(e).__name__, str(e)[:40], isinstance(e, OSError))
out = io.BytesIO()
with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as f:
    print(f.write(data), f.writable(), f.readable(), f.seekable(), f.mode, f.tell(), f.closed)
    f.write(memoryview(b"end"))
    try:
        f.read()
    except OSError as e:
        print(e)
print(f.closed, gzip.decompress(out.getvalue()) == data + b"end", out.closed)
out.seek(0)
with gzip.GzipFile(fileobj=out) as f:
    print(f.read(10), f.readline(), f.peek(3)[:3], f.tell(), f.seek(5), f.read(4), f.seek(0, 1))
    f.rewind()
    print(len(f.readlines()), f.read(), f.readable(), f.mtime)
    try:
        f.write(b"x")
    except OSError as e:
        print(e)
out.seek(0)
with gzip.open(out, "rt", encoding="utf-8") as f:
    print(repr(f.readline()), sum(1 for _ in f))
again = io.BytesIO()
with gzip.open(again, "wt", encoding="utf-16") as f:
    f.write("caf\xe9\n")
print(gzip.decompress(again.getvalue()).decode("utf-16"))
for bad in (lambda: gzip.open(5), lambda: gzip.compress("text"), lambda: gzip.compress(b"x", 99)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__)
