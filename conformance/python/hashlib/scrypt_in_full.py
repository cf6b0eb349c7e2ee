# scrypt: known answers of RFC 7914 and each argument that is refused.
import hashlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(hashlib.scrypt(b"", salt=b"", n=16, r=1, p=1).hex())
print(hashlib.scrypt(b"password", salt=b"NaCl", n=1024, r=8, p=16, dklen=32).hex())
print(hashlib.scrypt(bytearray(b"p"), salt=memoryview(b"s"), n=2, r=1, p=1, maxmem=1 << 20, dklen=5).hex())
for kw in ({"n": 3}, {"n": 1}, {"n": 0}, {"n": -2}, {"n": 2.0}, {"n": "2"}, {"n": None}, {"r": 0}, {"r": -1}, {"r": None}, {"p": 0}, {"p": -1}, {"salt": "text"}, {"salt": None}, {"dklen": 0}, {"dklen": -1}, {"maxmem": -1}, {"n": 2**20}):
    options = {"salt": b"s", "n": 2, "r": 8, "p": 1, **kw}
    print(kw, end=" ")
    show(hashlib.scrypt, b"password", **options)
show(hashlib.scrypt, b"p")
show(hashlib.scrypt, b"p", b"s", n=2, r=1, p=1)
show(hashlib.scrypt, "p", salt=b"s", n=2, r=1, p=1)
show(hashlib.scrypt)
