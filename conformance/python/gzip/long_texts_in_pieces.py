# Long texts written and read in pieces of every size, seeks over many lines, members that follow each other.
import gzip
import io

text = b"".join(b"%d bottles of beer\n" % (i % 100) for i in range(3000))
for size in (1, 100, 5000):
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="w", mtime=1) as f:
        for i in range(0, len(text), 4000):
            f.write(text[i:i + 4000])
            f.flush()
    f = gzip.GzipFile(fileobj=io.BytesIO(raw.getvalue()))
    got = b"".join(iter(lambda: f.read(size * 37), b""))
    print(size, got == text, f.tell() == len(text), f.seek(1000), f.readline(), f.seek(500), f.read(5) == text[500:505], f.seek(-10, 2) == len(text) - 10, f.read() == text[-10:])
f = gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(b"one\n") + gzip.compress(b"") + gzip.compress(b"two\n") + b"\0" * 20))
print(f.read(2), f.read(3), f.readlines(), f.read())
for cut in (1, 5, 12, -9, -1):
    try:
        print(cut, gzip.GzipFile(fileobj=io.BytesIO(gzip.compress(b"some text", mtime=0)[:cut])).read())
    except EOFError as e:
        print(cut, "EOFError", e)
    except gzip.BadGzipFile as e:
        print(cut, "BadGzipFile", e)
damaged = bytearray(gzip.compress(b"some text", mtime=0))
damaged[-6] ^= 1
try:
    gzip.GzipFile(fileobj=io.BytesIO(damaged)).read()
except gzip.BadGzipFile as e:
    print(str(e)[:16])
