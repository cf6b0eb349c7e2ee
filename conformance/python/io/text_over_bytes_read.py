# TextIOWrapper for reading: newline modes, sizes, lines cut anywhere, encodings, errors, newlines seen.
import io

data = b"one\ntwo\r\nthree\rfour\n\nlast"
for newline in (None, "", "\n", "\r", "\r\n"):
    t = io.TextIOWrapper(io.BytesIO(data), "ascii", newline=newline)
    print(repr(newline), list(t), t.newlines)
    t.seek(0)
    print("   ", repr(t.read(5)), repr(t.readline()), repr(t.readline(2)), repr(t.read(0)), repr(t.read()), repr(t.read()), repr(t.readline()), t.newlines)
    t.seek(0)
    t._CHUNK_SIZE = 2
    print("   ", t.readlines(), t.readlines())
for encoding, raw in (("utf-8", "caf\xe9 \u20ac\n\U0001f600".encode()), ("utf-16", "a\nb\u20ac".encode("utf-16")), ("utf-8-sig", b"\xef\xbb\xbfabc\n"), ("latin-1", b"\xe9\n"), ("utf-7", b"+AOk-\n"), ("shift_jis", "\u3042\n\u3044".encode("shift_jis"))):
    t = io.TextIOWrapper(io.BytesIO(raw), encoding)
    t._CHUNK_SIZE = 1
    print(encoding, ascii(t.read(2)), ascii(t.readline()), ascii(t.read()), t.encoding)
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "nope"):
    t = io.TextIOWrapper(io.BytesIO(b"a\xffb\xe2\x82"), "utf-8", errors)
    try:
        print(errors, ascii(t.read()), t.errors)
    except Exception as e:
        print(errors, type(e).__name__, e)
