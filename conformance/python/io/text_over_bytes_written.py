# TextIOWrapper for writing: newlines, buffering, line_buffering, write_through, encodings with marks, positions.
import io

for newline in (None, "", "\n", "\r", "\r\n"):
    raw = io.BytesIO()
    t = io.TextIOWrapper(raw, "ascii", newline=newline)
    print(repr(newline), t.write("a\nb\r\nc\r"), raw.getvalue(), t.flush(), raw.getvalue())
for kw in ({"line_buffering": True}, {"write_through": True}, {}):
    raw = io.BytesIO()
    t = io.TextIOWrapper(raw, "ascii", **kw)
    t.write("x")
    first = raw.getvalue()
    t.write("y\nz")
    print(kw, first, raw.getvalue(), t.line_buffering, t.write_through)
for encoding in ("utf-16", "utf-8-sig", "utf-32-le"):
    raw = io.BytesIO()
    t = io.TextIOWrapper(raw, encoding)
    t.write("\u3042")
    t.write("a")
    t.flush()
    more = io.TextIOWrapper(raw, encoding)
    more.write("b")
    more.flush()
    print(encoding, raw.getvalue())
raw = io.BytesIO()
t = io.TextIOWrapper(raw, "ascii", "strict")
for value in (5, None, b"x", "\xe9"):
    try:
        t.write(value)
    except Exception as e:
        print(type(e).__name__, e)
print(t.writelines(["a", "b\n"]), t.tell(), t.seek(0), t.read(), t.write("tail"), t.seek(0), t.read(), t.truncate(3), raw.getvalue())
w = io.TextIOWrapper(io.BytesIO(), "ascii")
w.reconfigure(encoding="latin-1", newline="\r\n", line_buffering=True)
w.write("\xe9\n")
print(w.buffer.getvalue(), w.encoding, w.line_buffering)
for kw in ({"encoding": "nope"}, {"newline": "x"}):
    try:
        w.reconfigure(**kw)
    except Exception as e:
        print(kw, type(e).__name__, e)
