# Long and repetitive texts through the compressor and decompressor in pieces, several members, lines of files.
import bz2
import io

text = b"".join(b"%d bottles of beer\n" % (i % 100) for i in range(3000))
for piece in (1000, 7777, 10**6):
    c = bz2.BZ2Compressor(1)
    packed = b"".join(c.compress(text[i:i + piece]) for i in range(0, len(text), piece)) + c.flush()
    d = bz2.BZ2Decompressor()
    plain = b"".join(d.decompress(packed[i:i + 500]) for i in range(0, len(packed), 500))
    print(piece, plain == text, d.eof, len(packed) < len(text) // 10)
both = bz2.compress(text[:20]) + bz2.compress(text[20:40])
print(bz2.decompress(both), bz2.BZ2File(io.BytesIO(both)).read(), bz2.BZ2Decompressor().decompress(both))
with bz2.open(io.BytesIO(bz2.compress(text))) as f:
    lines = list(f)
print(len(lines), lines[0], lines[-1], bz2.decompress(bz2.compress(b"\0" * 100000)) == b"\0" * 100000, bz2.decompress(bz2.compress(bytes(range(256)) * 20)) == bytes(range(256)) * 20)
with bz2.open(io.BytesIO(bz2.compress("zw\xf6lf\n\u20ac".encode())), "rt", encoding="utf-8", newline="") as f:
    print(ascii(f.readline()), ascii(f.read()))
out = io.BytesIO()
with bz2.open(out, "wt", 5, encoding="utf-16") as f:
    f.write("a\n")
print(bz2.decompress(out.getvalue()).decode("utf-16"))
