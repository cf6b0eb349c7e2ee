# compress at each level, members one after the other, what is left behind a stream, errors.
import bz2

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = b"banana " * 300
for level in range(1, 10):
    out = bz2.compress(data, level)
    print(level, out[:4], len(out) < len(data), bz2.decompress(out) == data)
good = bz2.compress(b"hello")
print(bz2.decompress(b""), bz2.decompress(good + good), bz2.decompress(good + b"junk"), bz2.compress(b"")[:4], bz2.decompress(bz2.compress(b"")))
for blob in (b"x", b"BZh", b"BZh9", good[:10], good[:-1], b"BZx" + good[3:], b"junk" + good, "text", 5, None):
    show(bz2.decompress, blob)
for args in ((b"a", 0), (b"a", 10), (b"a", -1), (b"a", "9"), (b"a", None), ("text",), (5,), ()):
    show(lambda: bz2.compress(*args)[:4])
