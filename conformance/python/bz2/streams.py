# bz2: whole buffers, streams in pieces, bounded output, files over BytesIO, what damaged data says.
import bz2
import io


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


text = b"".join(b"line %d of the text\n" % (i * i % 97) for i in range(3000))
for data in (b"", b"x", b"hello hello hello", text, bytes(range(256)) * 40):
    for level in (1, 5, 9):
        packed = bz2.compress(data, level)
        print(len(data), level, len(packed), packed[:4], packed[-8:].hex(), bz2.decompress(packed) == data)
packed = bz2.compress(text)
print(bz2.compress(bytearray(b"ab")) == bz2.compress(memoryview(b"ab")) == bz2.compress(b"ab"), bz2.decompress(bytearray(packed)) == text)
print(bz2.decompress(packed + bz2.compress(b"second")) == text + b"second", bz2.decompress(packed + b"garbage") == text, bz2.decompress(b""))
c = bz2.BZ2Compressor(3)
parts = [c.compress(text[i:i + 700]) for i in range(0, len(text), 700)] + [c.flush()]
print(b"".join(parts) == bz2.compress(text, 3), c.compress.__name__)
show(lambda: c.compress(b"x"))
show(lambda: c.compress(b""))
show(lambda: c.flush())
d = bz2.BZ2Decompressor()
print(d.eof, d.needs_input, d.unused_data)
print(b"".join(d.decompress(packed[i:i + 100]) for i in range(0, len(packed), 100)) == text, d.eof, d.needs_input, d.unused_data)
show(lambda: d.decompress(b"x"))
d = bz2.BZ2Decompressor()
out = d.decompress(packed + b"rest", max_length=1000)
print(len(out), d.eof, d.needs_input, d.unused_data)
while not d.eof:
    out += d.decompress(b"", 7000)
print(out == text, d.eof, d.needs_input, d.unused_data)
d = bz2.BZ2Decompressor()
print(d.decompress(packed, max_length=0), d.needs_input, len(d.decompress(b"", max_length=10)))
for bad in (b"not bzip2 data", b"BZh", b"BZh0", packed[:-5], packed[:50], packed[:200] + b"\0" + packed[201:], packed[:-3] + b"\0\0\0"):
    show(lambda: len(bz2.decompress(bad)))
d = bz2.BZ2Decompressor()
show(lambda: d.decompress(b"not bzip2 data"))
for f in (lambda: bz2.compress("text"), lambda: bz2.compress(5), lambda: bz2.compress(b"x", 0), lambda: bz2.compress(b"x", 10), lambda: bz2.BZ2Compressor(10), lambda: bz2.BZ2Compressor("1"), lambda: bz2.decompress("x"), lambda: bz2.decompress(5),
          lambda: bz2.BZ2File(5), lambda: bz2.BZ2File(io.BytesIO(), "q"), lambda: bz2.BZ2File(io.BytesIO(), "rw"), lambda: bz2.BZ2File(io.BytesIO(), "w", compresslevel=0), lambda: bz2.open(io.BytesIO(), "rbt"), lambda: bz2.open(io.BytesIO(), "rb", encoding="utf-8")):
    show(f)
raw = io.BytesIO()
with bz2.BZ2File(raw, "w") as f:
    print(f.writable(), f.readable(), f.seekable(), f.write(b"one\n"), f.tell(), f.writelines([b"two\n", b"three"]), f.tell(), f.closed)
    for g in (lambda: f.read(), lambda: f.seek(0), lambda: f.readline(), lambda: f.write("text")):
        show(g)
print(f.closed, raw.closed, bz2.decompress(raw.getvalue()))
raw.seek(0)
with bz2.BZ2File(raw) as f:
    print(f.readable(), f.writable(), f.seekable(), f.read(2), f.tell(), f.readline(), f.peek(3)[:3], f.readlines(), f.read(), f.seek(0), list(f), f.seek(-5, 2), f.read1(3), f.seek(1), f.seek(2, 1), f.read(1), f.seek(999), f.seek(-4))
    buffer = bytearray(4)
    print(f.readinto(buffer), buffer)
    for g in (lambda: f.write(b"x"), lambda: f.seek(0, 5), lambda: f.readline("x")):
        show(g)
for g in (lambda: f.read(), lambda: f.tell(), lambda: f.readable(), lambda: next(f), lambda: f.close(), lambda: f.peek()):
    show(g)
raw = io.BytesIO()
with bz2.open(raw, "wt", encoding="utf-8", newline="\r\n") as f:
    f.write("h\u00e9llo\nworld\n")
raw.seek(0)
with bz2.open(raw, "rt", encoding="utf-8") as f:
    print(ascii(f.read()))
print(bz2.decompress(raw.getvalue()))
show(lambda: bz2.BZ2File(io.BytesIO(packed[:-4])).read())
show(lambda: bz2.BZ2File(io.BytesIO(b"")).read())
show(lambda: bz2.BZ2File(io.BytesIO(b"nope nope nope")).read())
print(bz2.__all__, isinstance(bz2.BZ2File(io.BytesIO()), io.BufferedIOBase))
