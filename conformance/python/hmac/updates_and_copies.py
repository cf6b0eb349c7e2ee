# update in pieces, copy that parts, digest that does not end it, the one-call digest function.
import copy
import hashlib
import hmac

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


h = hmac.new(b"k", digestmod="sha256")
h.update(b"one ")
h.update(bytearray(b"two "))
h.update(memoryview(b"three"))
whole = hmac.new(b"k", b"one two three", "sha256")
print(h.hexdigest() == whole.hexdigest() == h.hexdigest(), hmac.compare_digest(h.digest(), whole.digest()))
twin = h.copy()
twin.update(b"!")
print(twin.hexdigest() == h.hexdigest(), type(twin).__name__, twin.hexdigest() == hmac.new(b"k", b"one two three!", "sha256").hexdigest())
print(hmac.digest(b"k", b"one two three", "sha256") == h.digest(), hmac.digest(b"k", b"m", hashlib.md5).hex(), hmac.digest(key=b"k", msg=b"m", digest="sha1").hex())
show(h.update, "text")
show(h.update)
show(hmac.digest, b"k", b"m", "nope")
show(hmac.digest, "k", b"m", "md5")
show(hmac.digest, b"k", "m", "md5")
show(hmac.digest, b"k", b"m", None)
show(hmac.digest, b"k", b"m")
