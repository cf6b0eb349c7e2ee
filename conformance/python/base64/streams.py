# encode and decode copy from one file to another in pieces.
import base64
import io

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


source, middle, target = io.BytesIO(bytes(range(256)) * 2), io.BytesIO(), io.BytesIO()
print(base64.encode(source, middle))
print(len(middle.getvalue()), middle.getvalue()[:78], middle.getvalue().count(b"\n"))
middle.seek(0)
print(base64.decode(middle, target), target.getvalue() == bytes(range(256)) * 2)
for text in (b"", b"YQ==\n", b"Y", b"YQ==\nYg==\n"):
    out = io.BytesIO()
    show(base64.decode, io.BytesIO(text), out)
    print(out.getvalue())
show(base64.encode, io.StringIO("text"), io.BytesIO())
show(base64.decode, io.StringIO("YQ=="), io.BytesIO())
show(base64.encode, io.BytesIO(b"a"), io.StringIO())


class Slow:
    """Reads at most five bytes at a time."""

    def __init__(self, data):
        self.inner = io.BytesIO(data)

    def read(self, n=-1):
        return self.inner.read(min(n, 5))


out = io.BytesIO()
base64.encode(Slow(b"0123456789" * 12), out)
print(out.getvalue())
