# tell and seek of TextIOWrapper: cookies after parts of lines, relative seeks, iteration, streams that cannot.
import io

raw = "caf\xe9\nzw\xf6lf \u20ac\r\nend".encode()
t = io.TextIOWrapper(io.BytesIO(raw), "utf-8")
places = [t.tell()]
for n in (1, 3, 1, 2, 6, 2):
    t.read(n)
    places.append(t.tell())
print(places)
for p in places:
    t.seek(p)
    print(p, ascii(t.read()))
t.seek(0)
next(t)
try:
    t.tell()
except OSError as e:
    print(e)
print(ascii(list(t)), t.tell())
for args in ((1, 1), (0, 1), (1, 2), (0, 2), (0, 3), (-1,), (5, 0)):
    try:
        print(args, t.seek(*args))
    except Exception as e:
        print(args, type(e).__name__, e)


class Pipe(io.BytesIO):
    def seekable(self):
        return False


p = io.TextIOWrapper(Pipe(b"a\nb"))
for call in (p.tell, lambda: p.seek(0), p.readline, p.seekable, p.truncate):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
w = io.TextIOWrapper(io.BytesIO(), "utf-16")
w.write("ab")
at = w.tell()
w.write("cd")
w.seek(at)
print(at, w.read(), w.seek(0), w.read(), w.seek(0, 2), w.write("!"), w.seek(0), w.read())
