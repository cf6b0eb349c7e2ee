# StringIO, BytesIO, the buffered classes and TextIOWrapper over them.
import io

s = io.StringIO("one\ntwo\r\nthree")
print(s.readline(), s.tell(), s.read(3), s.readlines(), s.read(), s.seek(0), list(s), s.seek(0, 2), s.tell())
print(s.write("X"), s.getvalue(), s.truncate(3), s.getvalue(), s.seek(5), s.write("Y"), repr(s.getvalue()))
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    print(repr(newline), t.readlines(), repr(t.getvalue()), t.write("\n"), repr(t.getvalue()))
b = io.BytesIO(b"bytes\nhere")
print(b.readline(), b.read(2), b.tell(), b.getvalue(), b.seek(-2, 2), b.read(), b.seek(2), b.write(b"XYZ"), b.getvalue(), bytes(b.getbuffer()))
buffer = bytearray(4)
print(b.seek(0), b.readinto(buffer), buffer, b.read1(3), b.seek(20), b.write(b"!"), b.getvalue(), b.truncate(2), b.getvalue())
for call in (lambda: io.StringIO(5), lambda: io.StringIO().write(b"x"), lambda: io.BytesIO().write("x"), lambda: io.StringIO("a").seek(-1),
             lambda: io.StringIO("a").seek(1, 1), lambda: io.StringIO().fileno(), lambda: io.BytesIO().detach(), lambda: io.StringIO(newline="x"),
             lambda: io.BytesIO("x"), lambda: io.StringIO().truncate(-1), lambda: io.BytesIO().read("x")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
closed = io.StringIO("x")
closed.close()
for call in (closed.read, closed.getvalue, lambda: closed.write("y"), closed.tell, lambda: next(closed)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
print(closed.closed, io.StringIO().readable(), io.BytesIO().writable(), io.StringIO().seekable(), io.BytesIO().isatty())
with io.StringIO() as w:
    print("to it", 1, file=w, end="!")
    w.writelines(["a", "b"])
    print(w.getvalue())
raw = io.BytesIO("héllo\nwörld\r\n".encode())
t = io.TextIOWrapper(raw, encoding="utf-8")
print(t.readline(), t.read(), t.encoding, t.errors, t.line_buffering, t.buffer is raw)
out = io.BytesIO()
t = io.TextIOWrapper(out, encoding="latin-1", newline="\r\n", write_through=True)
t.write("é\nx\n")
t.flush()
print(out.getvalue(), t.detach() is out)
t = io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8")
try:
    t.read()
except UnicodeDecodeError as e:
    print(e)
print(io.TextIOWrapper(io.BytesIO(b"\xff"), encoding="utf-8", errors="replace").read())
r = io.BufferedReader(io.BytesIO(b"buffered reader"))
print(r.peek(3)[:3], r.read(4), r.tell(), r.seek(0), r.readline(), r.readable(), r.writable())
o = io.BytesIO()
w = io.BufferedWriter(o)
print(w.write(b"data"), w.flush(), o.getvalue(), w.writable())
print(isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(b, io.IOBase), issubclass(io.StringIO, io.TextIOBase), io.SEEK_END,
      io.DEFAULT_BUFFER_SIZE)


class Counting(io.RawIOBase):
    def __init__(self):
        self.left = 5

    def readable(self):
        return True

    def readinto(self, buffer):
        n = min(self.left, len(buffer), 2)
        buffer[:n] = b"z" * n
        self.left -= n
        return n


print(Counting().readall(), Counting().read(3), Counting().read())
