# BZ2Compressor: pieces, one flush only, levels, wrong arguments.
import bz2

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


c = bz2.BZ2Compressor(3)
out = c.compress(b"abc") + c.compress(bytearray(b"def")) + c.compress(memoryview(b"ghi")) + c.flush()
print(out[:4], bz2.decompress(out))
show(c.compress, b"x")
show(c.flush)
c = bz2.BZ2Compressor()
print(bz2.decompress(c.flush()))
c = bz2.BZ2Compressor()
show(c.compress, "text")
show(c.compress)
show(c.flush, 1)
for level in (0, 10, -3, "5", 2.5, None):
    show(lambda: type(bz2.BZ2Compressor(level)).__name__)
show(lambda: bz2.BZ2Compressor(compresslevel=5))
