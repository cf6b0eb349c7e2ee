# copy of a half-done compressor and decompressor goes on by itself; finished ones refuse.
import copy
import zlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


c = zlib.compressobj()
head = c.compress(b"shared " * 10)
other = c.copy()
one = head + c.compress(b"one") + c.flush()
two = head + other.compress(b"two") + other.flush()
print(zlib.decompress(one)[-10:], zlib.decompress(two)[-10:])
show(c.copy)
d = zlib.decompressobj()
text = d.decompress(one[:12])
twin = copy.copy(d)
print(text + d.decompress(one[12:]) == text + twin.decompress(one[12:]), d.eof, twin.eof)
third = zlib.decompressobj()
third.decompress(one + b"rest")
kept = third.copy()
print(kept.unused_data, kept.eof)
print(type(copy.deepcopy(zlib.compressobj())).__name__, type(zlib.decompressobj()).__name__)
for t in (type(c), type(d)):
    show(t)
