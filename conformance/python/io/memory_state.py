# Memory files: positions, sizes, newlines, exported buffers, state, what closed ones refuse.
import io


def show(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)))


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


b = io.BytesIO(b"0123456789")
for f in (lambda: b.seek(0.0), lambda: b.seek(-1), lambda: b.seek(0, 5), lambda: b.seek(Index(3)), lambda: b.read(Index(2)), lambda: b.read("2"), lambda: b.seek(-2, 2), lambda: b.read(), lambda: b.seek(-50, 1),
          lambda: b.truncate(-1), lambda: b.truncate(Index(-1)), lambda: b.truncate("1"), lambda: b.truncate(Index(7)), lambda: b.getvalue(), lambda: b.seek(9), lambda: b.write(b"z"), lambda: b.getvalue(),
          lambda: b.readline(), lambda: b.seek(0), lambda: b.readlines("1"), lambda: b.readlines(None), lambda: b.read1(2), lambda: b.write("x"), lambda: b.write(5), lambda: b.detach() and 0, lambda: b.fileno(),
          lambda: b.isatty(), lambda: b.tell()):
    show(f)
view = b.getbuffer()
view[0:2] = b"AB"
for f in (lambda: b.getvalue(), lambda: b.write(b"x" * 100), lambda: b.close(), lambda: b.closed):
    show(f)
view.release()
show(lambda: b.truncate(2))
buffer = bytearray(5)
b.seek(0)
print(b.readinto(buffer), buffer, b.__getstate__())
b.__setstate__((b"new state", 4, None))
print(b.read())
for state in ((b"", -1, None), ("text", 0, None), (b"", 0.0, None), (b"", 0), 5):
    show(lambda: b.__setstate__(state) and None)
b.close()
for f in (b.read, b.getvalue, b.getbuffer, b.tell, lambda: b.write(b""), lambda: b.seek(0), b.readline, lambda: iter(b) is b, b.flush, b.readable, b.isatty, lambda: b.closed, b.close):
    show(f)
for newline in (None, "", "\n", "\r", "\r\n"):
    s = io.StringIO("a\nb\rc\r\nd", newline)
    print(ascii(newline), ascii(s.getvalue()), ascii(s.readlines()), ascii(s.newlines))
    s = io.StringIO(newline=newline)
    print(s.newlines, s.write("x\r"), ascii(s.newlines), s.write("\ny\n"), ascii(s.newlines), ascii(s.getvalue()), s.tell())
s = io.StringIO("text\nmore")
for f in (lambda: s.seek(0.0), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 3), lambda: s.seek(2), lambda: s.read(1.5), lambda: s.readline(2), lambda: s.truncate(3), lambda: s.getvalue(), lambda: s.seek(6),
          lambda: s.write("!"), lambda: s.getvalue(), lambda: s.write(b"x"), lambda: io.StringIO(5), lambda: io.StringIO("", 5), lambda: io.StringIO("", "x"), lambda: s.detach(), lambda: s.encoding, lambda: s.line_buffering):
    show(f)
s.close()
for f in (s.read, s.getvalue, lambda: s.write(""), s.readable, lambda: s.newlines, lambda: next(s)):
    show(f)


class Named(io.StringIO):
    def __init__(self, name, text):
        super().__init__(text)
        self.name = name


n = Named("n", "one\ntwo\n")
print(n.name, list(n), n.read() == "")
with io.BytesIO(b"x") as f:
    print(f.read())
show(lambda: f.__enter__() is f)
raw = io.BytesIO()
t = io.TextIOWrapper(raw, encoding="utf-8", newline="\r\n")
print(t.write("\u00e9\nx"), t.flush(), raw.getvalue(), t.encoding, t.errors, t.line_buffering, t.write_through)
t.reconfigure(line_buffering=True)
print(t.line_buffering, t.detach() is raw)
t = io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n"), encoding="ascii")
print(t.newlines, t.read(), ascii(t.newlines))
d = io.IncrementalNewlineDecoder(None, True)
print(ascii([d.decode("a\r"), d.newlines, d.decode("\nb\r"), d.getstate(), d.decode("", True), d.newlines]))
d.reset()
print(d.newlines)
