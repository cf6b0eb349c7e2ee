# compress, decompress and stream objects: levels, window sizes, limits, flushes, dictionaries, checksums and errors.
import zlib

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

data = b"hello hello hello " * 20
for level in (-1, 0, 1, 6, 9):
    print(level, zlib.decompress(zlib.compress(data, level)) == data, len(zlib.compress(data, level)) < len(data) or level == 0)
for wbits in (15, 9, -15, -9, 31, 25):
    c = zlib.compressobj(9, zlib.DEFLATED, wbits)
    packed = c.compress(data) + c.flush()
    print(wbits, zlib.decompress(packed, wbits) == data, wbits < 0 or zlib.decompress(packed, 47) == data)
c = zlib.compressobj()
part = c.compress(data) + c.flush(zlib.Z_SYNC_FLUSH)
d = zlib.decompressobj()
print(d.decompress(part) == data, d.eof, d.unused_data, d.unconsumed_tail)
print(d.decompress(c.flush() + b"extra"), d.eof, d.unused_data, d.flush())
d = zlib.decompressobj()
first = d.decompress(zlib.compress(data), 10)
print(first, len(d.unconsumed_tail) > 0, d.decompress(d.unconsumed_tail, 5), d.copy().decompress(d.unconsumed_tail) == data[15:])
zdict = b"hello hello"
c = zlib.compressobj(zdict=zdict); packed = c.compress(data) + c.flush()
print(zlib.decompressobj(zdict=zdict).decompress(packed) == data)
show(zlib.decompressobj().decompress, packed)
for v in (b"", b"a", data):
    print(zlib.crc32(v), zlib.adler32(v), zlib.crc32(v, 5), zlib.adler32(v, 5), zlib.crc32(v[3:], zlib.crc32(v[:3])) == zlib.crc32(v))
for f, args, kw in ((zlib.decompress, (b"",), {}), (zlib.decompress, (b"garbage",), {}), (zlib.decompress, (zlib.compress(data)[:-5],), {}), (zlib.decompress, (zlib.compress(data)[:-1] + b"x",), {}), (zlib.compress, ("text",), {}), (zlib.compress, (b"", 10), {}), (zlib.compress, (), {}), (zlib.decompress, (5,), {}), (zlib.compressobj, (10,), {}), (zlib.compressobj, (1, 8, 50), {}), (zlib.decompressobj, (50,), {}), (zlib.crc32, ("x",), {}), (zlib.decompress, (zlib.compress(data),), {"wbits": -15}), (zlib.decompress, (zlib.compress(data),), {"bufsize": -1}), (zlib.decompressobj().decompress, (b"x", -1), {}), (zlib.compressobj().compress, ("x",), {})):
    show(f, *args, **kw)
print(zlib.compress(b"") , zlib.decompress(zlib.compress(b"")), zlib.DEFLATED, zlib.MAX_WBITS, zlib.Z_BEST_SPEED, zlib.Z_DEFAULT_COMPRESSION, issubclass(zlib.error, Exception))
