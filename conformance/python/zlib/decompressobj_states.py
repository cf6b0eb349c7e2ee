# decompressobj: max_length, unconsumed_tail, unused_data, eof, flush; dictionaries that are missing or wrong.
import zlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = b"0123456789" * 50
packed = zlib.compress(data)
d = zlib.decompressobj()
got = d.decompress(packed, 100)
print(len(got), d.eof, len(d.unconsumed_tail) > 0, d.unused_data)
while d.unconsumed_tail:
    got += d.decompress(d.unconsumed_tail, 150)
print(got == data, d.eof, d.flush())
d = zlib.decompressobj()
print(d.decompress(packed + b"tail") == data, d.unused_data, d.eof, d.decompress(b"more"), d.unused_data)
d = zlib.decompressobj()
for i in range(len(packed)):
    got = d.decompress(packed[i:i + 1])
    if got:
        print(i > 0, d.eof, end=" ")
print(d.eof)
d = zlib.decompressobj()
d.decompress(packed[:10])
show(d.decompress, b"\xff\xff\xff\xff\xff")
show(d.decompress, packed, -1)
show(d.decompress, "text")
d = zlib.decompressobj()
show(d.flush, 0)
show(d.flush, -1)
show(d.flush)
c = zlib.compressobj(zdict=b"0123456789")
packed = c.compress(data) + c.flush()
show(zlib.decompress, packed)
show(zlib.decompressobj().decompress, packed)
show(zlib.decompressobj(zdict=b"wrong").decompress, packed)
print(zlib.decompressobj(zdict=b"0123456789").decompress(packed, max_length=20))
show(zlib.decompressobj, 100)
show(zlib.decompressobj, zdict="text")
