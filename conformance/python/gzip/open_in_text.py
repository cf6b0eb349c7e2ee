# gzip.open over a file object: binary and text modes, encodings, newlines, arguments that clash.
import gzip
import io

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


raw = io.BytesIO()
with gzip.open(raw, "wt", encoding="utf-8", newline="\r\n") as f:
    print(f.write("caf\xe9\nline\n"), type(f).__name__, f.encoding)
packed = raw.getvalue()
print(gzip.decompress(packed))
with gzip.open(io.BytesIO(packed), "rt", encoding="utf-8") as f:
    print(ascii(f.readline()), ascii(f.read()))
with gzip.open(io.BytesIO(packed), "rt", encoding="utf-8", newline="") as f:
    print(ascii(f.read()))
with gzip.open(io.BytesIO(packed), "rt", encoding="ascii", errors="replace") as f:
    print(ascii(f.readline()))
with gzip.open(io.BytesIO(packed)) as f:
    print(f.readline(), type(f).__name__)
show(gzip.open, io.BytesIO(), "rbt")
show(gzip.open, io.BytesIO(), "rb", 9, "utf-8")
show(gzip.open, io.BytesIO(), "rb", errors="strict")
show(gzip.open, io.BytesIO(), "rb", newline="")
show(gzip.open, 5)
show(gzip.open, None)
