# StreamReader: read with sizes and characters, lines, firstline, seek and reset; iteration.
import codecs
import io

data = "caf\xe9\nzw\xf6lf\r\n\u20ac\n\nlast".encode()
for size in (-1, 0, 1, 3, 100):
    r = codecs.getreader("utf-8")(io.BytesIO(data))
    print(size, ascii(r.read(size)), ascii(r.read(size)), ascii(r.read()))
r = codecs.getreader("utf-8")(io.BytesIO(data))
print(ascii(r.read(chars=2)), ascii(r.read(size=1, chars=1)), ascii(r.read(chars=0)), ascii(r.readline()), ascii(r.readline(keepends=False)), ascii(r.readline(2)), ascii(r.readlines()), ascii(r.readline()))
r.seek(0)
print(ascii(list(r)), ascii(r.read()))
r.reset()
r.seek(0)
print(ascii(next(r)), r.errors, ascii(r.readlines(keepends=False)))
for encoding, raw in (("utf-16", "a\nb".encode("utf-16")), ("utf-8-sig", b"\xef\xbb\xbfx"), ("latin-1", b"\xe9"), ("ascii", b"a\xe9"), ("utf-8", b"a\xe2\x82")):
    for errors in ("strict", "replace"):
        r = codecs.getreader(encoding)(io.BytesIO(raw), errors)
        try:
            print(encoding, errors, ascii(r.read()))
        except UnicodeError as e:
            print(encoding, errors, e)
with codecs.getreader("ascii")(io.BytesIO(b"ab")) as r:
    print(r.read(), r.closed)
print(r.closed, r.stream.closed)
