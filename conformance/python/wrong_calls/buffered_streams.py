# Wrong calls of io's buffered streams and TextIOWrapper: counts, keywords and kinds.
import io


def attempt(label, call):
    try:
        print(label, "->", call())
    except Exception as e:
        print(label, "->", type(e).__name__ + ":", e)


def reader():
    return io.BufferedReader(io.BytesIO(b"one\ntwo\nthree"))


for kind in (io.BufferedReader, io.BufferedWriter, io.BufferedRandom, io.BufferedRWPair, io.TextIOWrapper):
    attempt(kind.__name__, kind)
    attempt(kind.__name__, lambda: kind(io.BytesIO(), nope=1))
    attempt(kind.__name__, lambda: kind(io.BytesIO(), io.BytesIO(), 1, 2, 3, 4, 5))
attempt("size", lambda: io.BufferedReader(io.BytesIO(), "x"))
attempt("size", lambda: io.BufferedReader(1, 2**70))
attempt("size", lambda: io.BufferedReader(io.BytesIO(), 0))
for name in ("read", "read1", "readline", "peek", "readinto", "readinto1", "seek", "close", "flush", "readable",
             "detach", "tell", "truncate", "__iter__", "__next__"):
    for label, call in (("too many", lambda m: m(1, 2, 3, 4)), ("keyword", lambda m: m(nope=1))):
        attempt(f"{name} {label}", lambda: call(getattr(reader(), name)))
attempt("__enter__", lambda: reader().__enter__(1))
attempt("readlines", lambda: reader().readlines(nope=1))
attempt("readinto", lambda: reader().readinto())
attempt("readinto", lambda: reader().readinto(None))
attempt("readinto1", lambda: reader().readinto1(b"x"))
for name in ("read", "read1", "readline", "peek"):
    for size in ("x", None, 1.5, 2**70):
        attempt(f"{name} {size!r}", lambda: getattr(reader(), name)(size))
attempt("seek", lambda: reader().seek(2**70))
attempt("seek", lambda: reader().seek("x"))
attempt("seek", lambda: reader().seek(0, 7))
text = io.TextIOWrapper(io.BytesIO(b"one\ntwo"), encoding="utf-8")
for name in ("read", "readline", "write", "close", "tell", "__next__"):
    attempt(name, lambda: getattr(text, name)(1, 2, 3))
    attempt(name, lambda: getattr(text, name)(nope=1))
attempt("write", lambda: text.write())
attempt("write", lambda: text.write(b"x"))
attempt("readline", lambda: text.readline(None))
attempt("newline", lambda: io.TextIOWrapper(io.BytesIO(), newline=1))
attempt("unsupported", lambda: io.BufferedWriter(io.BytesIO()).read(1, 2, 3))
attempt("unsupported", lambda: io.BufferedReader(io.BytesIO()).write())
