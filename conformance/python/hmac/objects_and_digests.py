# new, digest, compare_digest, copies, names, sizes and errors.
import hashlib
import hmac

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for mod in ("sha256", "md5", hashlib.sha1, hashlib.sha512, "sha3_256", "blake2s", lambda d=b"": hashlib.new("sha224", d)):
    h = hmac.new(b"key", b"msg", mod)
    print(h.hexdigest(), h.digest_size, h.block_size, h.name, hmac.digest(b"key", b"msg", mod) == h.digest())
h = hmac.HMAC(b"k" * 200, digestmod="sha1")
h.update(b"a"); c = h.copy(); h.update(b"b"); print(h.hexdigest(), c.hexdigest(), hmac.new(b"k" * 200, b"ab", "sha1").digest() == h.digest(), hmac.new(bytearray(b"k"), memoryview(b"m"), "md5").hexdigest())
for args, kw in (((b"k",), {}), (("k", b"m", "sha1"), {}), ((b"k", "m", "sha1"), {}), ((b"k", b"m", "nope"), {}), ((b"k", b"m", 5), {}), ((b"k", b"m"), {}), ((b"k", b"m", ""), {}), ((), {}), ((b"k", 5, "sha1"), {}), ((None, b"m", "md5"), {})):
    show(hmac.new, *args, **kw)
for args in ((b"k", b"m", "nope"), ("k", b"m", "md5"), (b"k", "m", "md5"), (b"k", b"m")):
    show(hmac.digest, *args)
for a, b in ((b"a", b"a"), ("a", "b"), (b"", b""), ("a", b"a"), ("é", "e"), (1, 1), (bytearray(b"x"), b"x"), ("abc", "ab"), (None, None)):
    show(hmac.compare_digest, a, b)
