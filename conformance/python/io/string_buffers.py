# StringIO: modes of newlines, positions, truncation, iteration and closed buffers.
import io

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = io.StringIO("one\ntwo\r\nthree\rfour")
print(s.read(3), s.tell(), s.readline(), s.readlines(), s.read(), s.seek(0), s.getvalue(), list(s), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.newlines, s.encoding, s.errors, s.line_buffering)
for newline in (None, "", "\n", "\r\n", "\r"):
    t = io.StringIO("a\nb\r\nc\rd", newline=newline)
    u = io.StringIO(newline=newline); u.write("x\ny\r\n")
    print(repr(newline), repr(t.getvalue()), t.readlines(), repr(u.getvalue()), t.newlines)
t = io.StringIO("abc"); print(t.write("X"), t.getvalue(), t.seek(0, 2), t.write("YZ"), t.getvalue(), t.seek(1), t.truncate(), t.getvalue(), t.seek(5), t.write("!"), repr(t.getvalue()), t.truncate(2), repr(t.getvalue()), t.tell())
t = io.StringIO("a\nbb\nccc")
print(t.readline(1), t.readline(-1), t.readlines(1), t.read(None), t.seek(0), next(t), t.readline(0), t.writelines(["p", "q"]), t.getvalue(), t.flush())
for f, args in ((t.write, (5,)), (t.write, (b"x",)), (t.seek, (-1,)), (t.seek, (1, 1)), (t.seek, (1, 2)), (t.seek, (0, 3)), (t.seek, ("a",)), (t.read, ("a",)), (t.truncate, (-1,)), (io.StringIO, (5,)), (io.StringIO, ("a", "x")), (t.readline, (1.5,)), (t.fileno, ()), (t.detach, ())):
    show(f, *args)
t.close()
for name in ("read", "readline", "getvalue", "tell", "flush", "readlines"):
    show(getattr(t, name))
show(t.write, "x")
print(t.closed)
show(lambda: list(t))
with io.StringIO("x") as f: print(f.read())
show(lambda: f.__enter__())
print(io.StringIO.__mro__[1].__name__, isinstance(io.StringIO(), io.TextIOBase), io.StringIO("é😀").read(1), io.StringIO("a") == io.StringIO("a"))
