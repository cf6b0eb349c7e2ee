# What memory files say to wrong arguments, closed, and before __init__; their places in the class tree.
import io
s=io.StringIO("ab\nc"); s.close()
b=io.BytesIO(b"ab\nc"); b.close()
for o in (s,b):
    for n in ("flush","isatty","__iter__","__next__","__enter__","readlines","readline","read","tell","seekable","readable","getvalue","fileno","detach","truncate","__exit__","__getstate__","read1","getbuffer"):
        f=getattr(o,n,None)
        if not f: print(type(o),"no",n); continue
        try: r=f(*( (None,None,None) if n=="__exit__" else ())); print(n,type(r).__name__ if r is not None else None)
        except BaseException as e: print(n,type(e).__name__,e)
    for f in (lambda: o.writelines([]), lambda:o.writelines(5), lambda:o.write(""), lambda:o.write(b""), lambda:o.seek(0), lambda:o.__setstate__((1,)), lambda: o.readinto(b"x"),lambda: o.readinto(5),lambda:o.readlines("x"), lambda:o.closed, lambda:o.newlines, lambda:o.line_buffering,lambda:o.encoding,lambda:o.errors):
        try: print(f())
        except BaseException as e: print(type(e).__name__,e)
print(io.StringIO.__mro__, io.BytesIO.__mro__, type(io.IOBase))
s=io.StringIO("ab\nc");b=io.BytesIO(b"ab\nc")
for f in (lambda: b.readinto(b"x"),lambda: b.readinto(5),lambda:b.readlines("x"),lambda:b.readlines(1),lambda:s.readlines("x"),lambda:s.readlines(1),lambda:b.writelines(5),lambda:s.writelines(5),lambda:s.writelines([b"x"]),lambda:b.writelines(["x"]),lambda:b.writelines(["x"]),lambda:b.read("x"),lambda:b.readline("x"),lambda:b.truncate("x"),lambda:io.BytesIO("x"),lambda:io.BytesIO(5),lambda:io.BytesIO([1]),lambda:s.seek(1<<80),lambda:b.seek(1<<80),lambda:s.read(1<<80),lambda:b.read(1<<80),lambda:s.seek(1<<62) and s.write("x"),lambda:b.seek(1<<62) and b.write(b"x"), lambda:io.StringIO.__new__(io.StringIO).read(), lambda:io.BytesIO.__new__(io.BytesIO).read(),lambda:io.StringIO(initial_value="x",newline="\n").read(),lambda:io.BytesIO(initial_bytes=b"x").read(), lambda: io.StringIO("x")==io.StringIO("x"), lambda: hash(s)!=0, lambda: s.foo, lambda: setattr(s,"foo",3), lambda:s.__dict__, lambda:io.StringIO().read(1,2), lambda:s.__reduce_ex__(4)[1:], lambda:b.__reduce_ex__(4)[1:], lambda: s.name, lambda: s.mode, lambda: b.mode, lambda: b.readinto1(bytearray(2)),lambda:s.buffer):
    try: print(f())
    except BaseException as e: print(type(e).__name__,e)

print(isinstance(s, io.TextIOBase), isinstance(b, io.BufferedIOBase), isinstance(s, io.BufferedIOBase), issubclass(io.BytesIO, io.IOBase))
# Positions are code points, whatever the characters.
for text in ("a\u00e9\u20ac\U0001f600\nz\u00e9\n", "plain\ntext\n"):
    s = io.StringIO(text)
    print(ascii(s.read(2)), s.tell(), ascii(s.readline()), s.tell(), s.seek(1), ascii(s.read(3)), s.write("\u00fc!"), s.tell(), ascii(s.getvalue()))
    print(s.seek(0), s.write("\u20ac"), ascii(s.read(1)), s.seek(3), s.truncate(), ascii(s.getvalue()), s.seek(6), s.write("end"), ascii(s.getvalue()), ascii(s.readline(2)), s.seek(0), ascii(s.readline(2)), ascii(s.readline(0)))
    print(ascii([line for line in io.StringIO(text)]), ascii(list(io.StringIO(text))), ascii(io.StringIO(text).readlines(3)))
print(ascii("".join(io.StringIO("x\ud800\udc00y").read(1) + "|" for _ in range(2))))


class Loud(io.StringIO):
    def readline(self, *args):
        return super().readline(*args).upper()

    def write(self, text):
        return super().write(f"<{text}>")


x = Loud("one\ntwo\n")
print(list(x), x.readlines(), x.writelines(["a", "b"]), ascii(x.getvalue()), x.note if hasattr(x, "note") else None)
x.note = 5
print(x.__getstate__(), x.__dict__)
with io.BytesIO(b"a\nbc\n\nd") as f:
    print(next(f), f.readline(1), list(f), f.seek(-2, 2), f.read(), f.writelines([b"x", bytearray(b"y")]), f.getvalue(), f.readinto(memoryview(bytearray(3))))
