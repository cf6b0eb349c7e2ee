# new by name: cases, data by keyword, names that are not known, kinds of arguments.
import hashlib

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for name in ("md5", "MD5", "sha1", "SHA1", "sha256", "SHA256", "Sha512", "sha3_256", "blake2b", "blake2s", "shake_128", "", "nope", "sha256 "):
    print(name, end=" ")
    show(lambda: hashlib.new(name).name)
print(hashlib.new("sha256", data=b"abc").hexdigest()[:16], hashlib.new("sha256", b"abc", usedforsecurity=False).hexdigest()[:16], hashlib.new(name="md5").hexdigest())
show(hashlib.new)
show(hashlib.new, 5)
show(hashlib.new, "md5", "text")
show(hashlib.new, "md5", b"", 1)
show(hashlib.new, "md5", bogus=1)
print(sorted(hashlib.algorithms_guaranteed))
print(hashlib.algorithms_guaranteed <= hashlib.algorithms_available)
print(hashlib.new("blake2b", digest_size=5).hexdigest(), hashlib.new("blake2s", b"x", key=b"k").hexdigest()[:8])
