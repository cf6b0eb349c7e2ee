# new with keys shorter, as long and longer than a block; digestmod as name, constructor and module.
import hashlib
import hmac

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for size in (0, 1, 63, 64, 65, 200):
    key = bytes(i % 256 for i in range(size))
    print(size, hmac.new(key, b"message", "sha256").hexdigest()[:20], hmac.new(key, b"message", hashlib.sha512).hexdigest()[:20], hmac.new(bytearray(key), digestmod="md5").hexdigest())
h = hmac.new(b"key", msg=b"message", digestmod="sha1")
print(h.name, h.digest_size, h.block_size, h.digest().hex() == h.hexdigest())
show(hmac.new, b"key")
show(hmac.new, b"key", b"msg", "")
show(hmac.new, b"key", b"msg", None)
show(hmac.new, b"key", b"msg", "nope")
show(hmac.new, "key", b"msg", "md5")
show(hmac.new, None, b"msg", "md5")
show(hmac.new, b"key", "msg", "md5")
show(hmac.new)
show(hmac.new, b"key", b"msg", 5)
show(hmac.HMAC, b"key")
print(hmac.HMAC(b"key", digestmod=lambda d=b"": hashlib.sha1(d)).hexdigest() == hmac.new(b"key", digestmod="sha1").hexdigest(), hmac.trans_5C[0], hmac.trans_36[0], hmac.digest_size)
