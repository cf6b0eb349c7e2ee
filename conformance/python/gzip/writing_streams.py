# GzipFile for writing: counts, flush, levels, seeking ahead writes zeros, reading is refused, names in the header.
import gzip
import io

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


raw = io.BytesIO()
with gzip.GzipFile("some/path/data.txt.gz", "wb", 9, raw, mtime=1) as f:
    print(f.write(b"abc"), f.write(bytearray(b"de")), f.write(memoryview(b"f")), f.tell(), f.name, f.mode, f.writable(), f.readable(), f.seekable())
    print(f.seek(10), f.write(b"end"), f.flush(), f.writelines([b"x", b"y"]))
    show(f.read)
    show(f.seek, 2)
    show(f.seek, 0, 2)
    show(f.write, "text")
    show(f.write, 5)
    show(f.peek, 1)
print(gzip.decompress(raw.getvalue()), raw.getvalue()[:24], raw.closed)
show(f.write, b"x")
for mode in ("rw", "z", "rt", "U", "", "wt", "xb", "ab", "rbw"):
    show(lambda: gzip.GzipFile(fileobj=io.BytesIO(), mode=mode).mode)
raw = io.BytesIO()
gzip.GzipFile(mode="w", fileobj=raw, filename="", mtime=0).close()
print(raw.getvalue())
