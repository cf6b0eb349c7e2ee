# update with each kind of buffer, repeated digests, copies that part, attributes, equality.
import array
import hashlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


h = hashlib.sha256()
for piece in (b"a", bytearray(b"b"), memoryview(b"c"), array.array("B", b"d"), array.array("H", [1, 2]), b""):
    print(h.update(piece), end=" ")
print(h.hexdigest() == h.hexdigest(), h.digest().hex() == h.hexdigest(), h.digest_size, h.block_size, h.name)
twin, other = h.copy(), h.copy()
twin.update(b"more")
print(twin.hexdigest() != h.hexdigest(), other.hexdigest() == h.hexdigest(), h == h.copy(), h == h, type(h).__name__)
for value in ("text", 5, None, [1]):
    show(h.update, value)
show(h.update)
show(h.digest, 5)
show(h.hexdigest, 5)
show(h.copy, 1)
for name in ("name", "digest_size", "block_size", "newattr"):
    try:
        setattr(h, name, 5)
        print("set", name)
    except AttributeError:
        print("AttributeError", name)
show(hashlib.md5, "text")
show(hashlib.md5, 5)
show(hashlib.md5, b"a", b"b")
show(hashlib.md5, data=b"a")
print(hashlib.md5(string=b"a").hexdigest(), hashlib.sha1(b"a", usedforsecurity=False).hexdigest())
