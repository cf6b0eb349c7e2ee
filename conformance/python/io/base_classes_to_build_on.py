# RawIOBase, BufferedIOBase, TextIOBase and IOBase: what subclasses get for free and what is unsupported.
import io


class Source(io.RawIOBase):
    def __init__(self, data):
        self.data = data

    def readable(self):
        return True

    def readinto(self, b):
        n = min(len(b), len(self.data), 4)
        b[:n] = self.data[:n]
        self.data = self.data[n:]
        return n


s = Source(b"line one\nline two\nrest")
print(s.read(3), s.readline(), s.readline(4), s.read(100), s.readall(), s.read(1), s.closed, s.readable(), s.writable(), s.seekable(), s.isatty())
with Source(b"a\nb") as t:
    print(list(t), t.readlines())
print(t.closed, isinstance(t, io.IOBase), isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(io.StringIO(), io.TextIOBase), issubclass(io.TextIOWrapper, io.TextIOBase), issubclass(io.UnsupportedOperation, (OSError,)), issubclass(io.UnsupportedOperation, ValueError))
for cls in (io.IOBase, io.RawIOBase, io.BufferedIOBase, io.TextIOBase):
    o = cls()
    for name, args in (("read", ()), ("write", (b"",)), ("seek", (0,)), ("tell", ()), ("truncate", ()), ("fileno", ()), ("detach", ()), ("flush", ()), ("readline", ())):
        try:
            print(cls.__name__, name, getattr(o, name)(*args))
        except Exception as e:
            print(cls.__name__, name, type(e).__name__, e)
    o.close()
    for name in ("flush", "isatty", "__enter__", "__iter__", "close", "readable"):
        try:
            print(cls.__name__, name, getattr(o, name)())
        except Exception as e:
            print(cls.__name__, name, type(e).__name__, e)


class Lines(io.IOBase):
    def __init__(self):
        self.n = 0

    def readline(self, size=-1):
        self.n += 1
        return b"line %d\n" % self.n if self.n < 4 else b""


print(list(Lines()), Lines().readlines(8), next(Lines()))
