# compressobj: each argument by position and name, strategies, flush modes, what is refused.
import zlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = bytes(i * i % 251 for i in range(3000))
for kw in ({}, {"level": 9}, {"level": 0}, {"method": zlib.DEFLATED}, {"wbits": -12}, {"wbits": 28}, {"memLevel": 1}, {"memLevel": 9}, {"strategy": zlib.Z_FILTERED}, {"strategy": zlib.Z_HUFFMAN_ONLY}, {"strategy": zlib.Z_RLE}, {"strategy": zlib.Z_FIXED}, {"zdict": data[:100]}):
    c = zlib.compressobj(**kw)
    out = c.compress(data[:1000]) + c.flush(zlib.Z_SYNC_FLUSH) + c.compress(data[1000:]) + c.flush(zlib.Z_FULL_FLUSH) + c.flush()
    d = zlib.decompressobj(kw.get("wbits", 15), **({"zdict": kw["zdict"]} if "zdict" in kw else {}))
    print(sorted(kw), d.decompress(out) == data, d.eof, d.unused_data, d.unconsumed_tail)
for kw in ({"level": 10}, {"method": 5}, {"wbits": 8}, {"wbits": 0}, {"wbits": 40}, {"memLevel": 0}, {"memLevel": 10}, {"strategy": 9}, {"zdict": "text"}, {"zdict": 5}, {"level": "1"}, {"bogus": 1}):
    print(kw, end=" ")
    show(lambda: type(zlib.compressobj(**kw)).__name__)
c = zlib.compressobj()
show(c.compress, "text")
show(c.flush, 77)
print(len(c.flush()) > 0)
show(c.compress, b"after")
show(c.flush)
