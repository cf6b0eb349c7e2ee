# Names, sizes, reprs and class attributes of HMAC objects; what a constructor without a block size does.
import hashlib
import hmac

h = hmac.new(b"k", b"m", "sha256")
print(repr(h)[:16], h.name, h.digest_size, h.block_size, hmac.HMAC.blocksize, hmac.digest_size, isinstance(h, hmac.HMAC), type(h.copy()) is hmac.HMAC, len(hmac.trans_5C), len(hmac.trans_36))
for name in ("md5", "sha1", "sha224", "sha384", "sha512", "sha3_224", "sha3_512", "blake2s"):
    x = hmac.new(b"key", b"msg", name)
    y = hmac.new(b"key", b"msg", getattr(hashlib, name))
    print(x.name, y.name == x.name, x.digest_size, x.block_size, x.digest() == y.digest(), x.hexdigest()[:12])
for call in (lambda: h.update(), lambda: h.digest(5), lambda: h.copy(1), lambda: hmac.compare_digest(h, h), lambda: hmac.new(b"k", b"m", digestmod=b"md5")):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
