# compress with mtime and levels: the ten bytes of the header, the sums at the end, errors of decompress.
import gzip
import struct
import zlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for level in (0, 1, 6, 9):
    out = gzip.compress(b"hello", level, mtime=1234567890)
    print(level, out[:10].hex(), struct.unpack("<II", out[-8:]) == (zlib.crc32(b"hello"), 5), gzip.decompress(out))
print(gzip.compress(b"", mtime=0)[:8].hex(), gzip.decompress(gzip.compress(b"", mtime=0)), gzip.decompress(b""))
good = gzip.compress(b"hello", mtime=0)
for data in (b"x", b"\x1f", b"\x1f\x8b", good[:5], good[:9], good[:12], good[:-8], good[:-1], good[:-8] + b"\0" * 8, good[:-4] + b"\0\0\0\1", good + b"\0\0\0", good + b"junk", good + good, b"\x1f\x8b\x07" + good[3:], "text", 5):
    show(gzip.decompress, data)
with_name = b"\x1f\x8b\x08\x08" + good[4:10] + b"name.txt\0" + good[10:]
print(gzip.decompress(with_name))
with_all = b"\x1f\x8b\x08\x1e" + good[4:10] + b"\3\0abc" + b"name\0" + b"comment\0" + b"hc" + good[10:]
print(gzip.decompress(with_all))
show(gzip.compress, "text")
show(gzip.compress, b"a", 11)
show(gzip.compress, b"a", compresslevel=-2)
print(gzip.BadGzipFile.__mro__[1].__name__, gzip.READ, gzip.WRITE, gzip.FTEXT, gzip.FHCRC, gzip.FEXTRA, gzip.FNAME, gzip.FCOMMENT)
