# zlib's stream objects: copies, preset dictionaries, limits, what is left over, ways to flush.
import copy
import zlib

def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


d = b"hello world " * 1000
c = zlib.compressobj()
x = c.compress(d)
print(x, type(c).__module__, type(c).__name__)
y, z = c.copy(), copy.deepcopy(c)
whole = x + c.flush()
print(whole == x + y.flush() == x + z.flush(), zlib.decompress(whole) == d)
for f in (lambda: c.compress(b""), lambda: c.flush(), lambda: c.copy(), lambda: copy.copy(c),
          lambda: zlib.compress(d, 99), lambda: zlib.compress(d, wbits=99),
          lambda: zlib.compress("x"), lambda: zlib.decompress(b"abc"),
          lambda: zlib.decompress(whole[:-1]), lambda: zlib.decompress(b""),
          lambda: zlib.decompress(d, 99), lambda: zlib.decompress(whole, bufsize=-1),
          lambda: len(zlib.decompress(whole, bufsize=0)), lambda: zlib.decompress(whole, -15),
          lambda: zlib.compressobj(wbits=99), lambda: zlib.compressobj(2 ** 40),
          lambda: zlib.compressobj("a"), lambda: zlib.compressobj(memLevel=10),
          lambda: zlib.compressobj(strategy=9), lambda: zlib.compressobj(method=3),
          lambda: zlib.decompressobj(wbits=99),
          lambda: zlib.decompressobj(zdict=5), lambda: zlib.decompressobj(zdict=None),
          lambda: zlib.decompressobj().flush(0), lambda: zlib.decompressobj().flush(-1),
          lambda: zlib.decompressobj().decompress(b"", -1),
          lambda: zlib.decompressobj().decompress(b"junk"),
          lambda: zlib.decompressobj().decompress("text")):
    show(f)

for wbits in (15, -15, 9):
    coder = zlib.compressobj(wbits=wbits, zdict=bytearray(b"hello world"))
    data = coder.compress(d) + coder.flush()
    print(wbits, len(data))
    show(lambda: zlib.decompressobj(wbits, b"hello world").decompress(data) == d)
    show(lambda: zlib.decompressobj(wbits, b"hello").decompress(data) == d)
    show(lambda: zlib.decompressobj(wbits).decompress(data))
    show(lambda: zlib.decompress(data, wbits))

q = zlib.compress(d)
o = zlib.decompressobj()
a = o.decompress(q, 10)
print(a, len(o.unconsumed_tail), o.eof)
a += o.decompress(o.unconsumed_tail, max_length=100)
print(len(a))
a += o.flush()
print(a == d, o.eof, o.unused_data, o.unconsumed_tail)
show(lambda: o.copy())
o = zlib.decompressobj()
print(o.decompress(q + b"extra") == d, o.unused_data, o.decompress(b"more"), o.unused_data,
      o.flush(), o.eof)
o = zlib.decompressobj()
print(o.decompress(q[:10]), o.eof)
w = o.copy()
print(o.decompress(q[10:]) == w.decompress(q[10:]), w.eof)
print(b"".join([p for b in q for p in [w.decompress(bytes([b]))]]), w.unused_data == q)
one = zlib.decompressobj()
print(b"".join([one.decompress(q[i:i + 1]) for i in range(len(q))]) == d, one.eof)
cut = zlib.decompressobj()
print(len(cut.decompress(q[:-6])), cut.flush(), cut.eof)
for mode in (zlib.Z_SYNC_FLUSH, zlib.Z_FULL_FLUSH, zlib.Z_PARTIAL_FLUSH, zlib.Z_BLOCK,
             zlib.Z_NO_FLUSH):
    coder = zlib.compressobj()
    print(mode, (coder.compress(b"abc") + coder.flush(mode) + coder.compress(b"def")
                 + coder.flush(mode)).hex(), coder.flush().hex())
for level in range(-1, 10):
    for strategy in range(5):
        coder = zlib.compressobj(level, zlib.DEFLATED, 31, 9, strategy)
        print(level, strategy, len(coder.compress(d) + coder.flush()), end=" ")
print()
many = [zlib.decompressobj() for _ in range(300)]
print(all(m.decompress(q) == d for m in many))
print(zlib.crc32(b"abc", 5), zlib.adler32(b"abc", 2 ** 40 + 1), zlib.crc32(b""), zlib.adler32(b""))
