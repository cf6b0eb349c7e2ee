# shake digests of any length; lengths that are missing, negative or no numbers.
import hashlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for make in (hashlib.shake_128, hashlib.shake_256):
    h = make(b"abc")
    print(h.name, h.digest_size, h.block_size, h.hexdigest(0), h.digest(3), h.hexdigest(length=8), h.hexdigest(300)[-8:], len(h.digest(1000)))
    for args in ((), ("5",), (1.5,), (None,), (5, 6)):
        show(h.digest, *args)
        show(h.hexdigest, *args)
    show(h.digest, size=3)
    h.update(b"def")
    print(h.hexdigest(5), h.copy().hexdigest(5), make(b"abcdef").hexdigest(5))
