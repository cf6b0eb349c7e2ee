# hmac.new, digest and compare_digest.
import hmac


def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)


h = hmac.new(b"key", b"message", "sha256")
print(h.name, h.digest_size, h.block_size, h.hexdigest())
h.update(b" more")
print(h.hexdigest(), h.copy().digest() == h.digest())
print(hmac.digest(b"key", b"message", "md5"), hmac.new(b"k" * 200, digestmod="sha1").hexdigest())
print(hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"abc", b"abd"), hmac.compare_digest(b"a", b""))
show(hmac.new, b"key", b"x")
show(hmac.new, "key", b"x", "sha256")
show(hmac.new, b"key", "x", "sha256")
show(hmac.new, b"key", b"x", "nope")
show(hmac.compare_digest, "a", b"a")
show(hmac.compare_digest, "é", "é")
show(hmac.compare_digest, 1, 2)
