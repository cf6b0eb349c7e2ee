# BZ2File and bz2.open over a file object: reading, writing, text, seeking, closing, wrong modes.
import bz2
import io

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


raw = io.BytesIO()
with bz2.BZ2File(raw, "w", compresslevel=2) as f:
    print(f.write(b"line one\n"), f.writelines([b"line two\n", b"rest"]), f.tell(), f.writable(), f.readable(), f.seekable(), f.closed)
    show(f.read)
    show(f.seek, 0)
    show(f.write, "text")
print(f.closed, raw.closed, raw.getvalue()[:4])
with bz2.BZ2File(io.BytesIO(raw.getvalue() * 2)) as f:
    print(f.readline(), f.peek(4)[:4], f.read(4), f.tell(), f.read1(3), f.seek(0), f.read(8), f.seek(-3, 1), f.read(2), f.seek(0, 2), f.read())
    f.seek(0)
    b = bytearray(5)
    print(f.readinto(b), b, f.readlines(), list(f))
    show(f.write, b"x")
show(f.read)
with bz2.open(io.BytesIO(raw.getvalue()), "rt", encoding="ascii") as f:
    print(f.read().split("\n"))
for args in (("rbt",), ("z",), ("rw",), ("rb", 0)):
    show(lambda: type(bz2.open(io.BytesIO(), *args)).__name__)
show(bz2.open, io.BytesIO(), "rb", encoding="utf-8")
show(bz2.open, 5)
show(bz2.BZ2File, None)
show(bz2.BZ2File, io.BytesIO(), "r", compresslevel=0)
