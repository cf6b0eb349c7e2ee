# A long text through compressors and decompressors in pieces of every size, with each kind of flush.
import zlib

text = b"".join(b"line %d of a text that repeats itself\n" % (i % 50) for i in range(400))
for piece in (1, 7, 100, 5000):
    c = zlib.compressobj(6)
    packed = b"".join(c.compress(text[i:i + piece]) for i in range(0, len(text), piece)) + c.flush()
    d = zlib.decompressobj()
    plain = b"".join(d.decompress(packed[i:i + piece]) for i in range(0, len(packed), piece)) + d.flush()
    print(piece, plain == text, d.eof, len(packed) < len(text) // 5)
c = zlib.compressobj()
first = c.compress(text[:1000]) + c.flush(zlib.Z_SYNC_FLUSH)
d = zlib.decompressobj()
print(d.decompress(first) == text[:1000], d.eof)
second = c.compress(text[1000:]) + c.flush(zlib.Z_FULL_FLUSH) + c.flush(zlib.Z_NO_FLUSH) + c.flush(zlib.Z_FINISH)
print(d.decompress(second) == text[1000:], d.eof, zlib.adler32(text) == zlib.adler32(text[500:], zlib.adler32(text[:500])))
for bits in (-15, 15, 31):
    print(bits, zlib.decompress(zlib.compress(text, wbits=bits), bits) == text)
