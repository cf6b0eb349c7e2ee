# decompress of what is no stream, of pieces, of streams with wrong sums, of other window sizes.
import zlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


good = zlib.compress(b"hello hello hello")
for data in (b"", b"x", b"x\x9c", good[:-1], good[:-4], good[:5], good + b"more", b"\0\0\0", good[:-1] + b"\0", b"y" + good[1:], "text", 5, None):
    show(zlib.decompress, data)
raw = zlib.compress(b"hello", wbits=-15)
print(zlib.decompress(raw, -15), zlib.decompress(raw, wbits=-9), zlib.decompress(good, 47), zlib.decompress(good, 0))
show(zlib.decompress, raw)
show(zlib.decompress, good, -15)
show(zlib.decompress, good, 31)
show(zlib.decompress, good, 9)
show(zlib.decompress, good, 100)
show(zlib.decompress, good, 15, 0)
show(zlib.decompress, good, 15, -1)
show(zlib.decompress, good, 15, 1)
show(zlib.decompress, good, bufsize=4096)
print(zlib.error.__mro__[1].__name__, zlib.error.__module__)
