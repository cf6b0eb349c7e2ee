# BytesIO: positions, buffers, readinto, truncation, seeking everywhere and closed buffers.
import io

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.tell(), b.readline(), b.read1(3), b.readlines(), b.read(), b.seek(0), b.getvalue(), list(b), b.seek(-2, 2), b.read(), b.seek(1, 1), b.read(), b.seek(0), b.read(-1), b.seek(100), b.read(), b.tell())
buf = bytearray(4)
b.seek(1); print(b.readinto(buf), buf, b.readinto1(buf), buf, b.readable(), b.writable(), b.seekable(), b.isatty(), b.closed)
w = io.BytesIO(); print(w.write(b"abc"), w.write(bytearray(b"de")), w.write(memoryview(b"f")), w.writelines([b"g", b"h"]), w.getvalue(), w.seek(2), w.write(b"ZZ"), w.getvalue(), w.truncate(3), w.getvalue(), w.tell(), w.seek(6), w.write(b"!"), w.getvalue(), w.truncate(), w.flush())
view = w.getbuffer(); view[0] = 65; print(w.getvalue(), view.nbytes)
show(w.write, b"x" * 100)
view.release()
print(w.write(b"ok"))
for f, args in ((b.write, ("x",)), (b.write, (5,)), (b.seek, (-1,)), (b.seek, (-100, 1)), (b.seek, (0, 5)), (b.read, ("a",)), (b.readinto, (b"ro",)), (b.truncate, (-1,)), (io.BytesIO, ("x",)), (io.BytesIO, (5,)), (b.fileno, ()), (b.detach, ()), (b.readlines, ("a",)), (b.seek, (1.5,))):
    show(f, *args)
b.close()
for name in ("read", "getvalue", "tell", "getbuffer", "readline"):
    show(getattr(b, name))
t = io.TextIOWrapper(io.BytesIO(b"caf\xc3\xa9\r\nx"), encoding="utf-8")
print(repr(t.read()), t.encoding, t.seek(0), t.readline(), t.newlines, t.buffer.tell() > 0)
t = io.TextIOWrapper(io.BytesIO(), "latin-1", newline="\r\n", write_through=True)
t.write("é\n"); t.flush(); print(t.buffer.getvalue(), t.errors, t.line_buffering)
show(io.TextIOWrapper, io.BytesIO(), "nope-codec")
show(io.TextIOWrapper(io.BytesIO(b"\xff"), "ascii").read)
print(io.TextIOWrapper(io.BytesIO(b"\xffa"), "ascii", "replace").read(), io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.DEFAULT_BUFFER_SIZE, issubclass(io.UnsupportedOperation, (OSError, ValueError)))
