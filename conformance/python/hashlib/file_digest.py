# file_digest of streams: by name, by constructor, over readinto, and what is no binary stream.
import hashlib
import io

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


data = bytes(range(256)) * 10
for digest in ("sha256", "md5", hashlib.sha1, lambda: hashlib.blake2b(digest_size=8)):
    print(hashlib.file_digest(io.BytesIO(data), digest).hexdigest())
print(hashlib.file_digest(io.BufferedReader(io.BytesIO(data)), "sha256").hexdigest() == hashlib.sha256(data).hexdigest())
half = io.BufferedReader(io.BytesIO(data))
half.read(100)
print(hashlib.file_digest(half, "sha256").hexdigest() == hashlib.sha256(data[100:]).hexdigest())
print(hashlib.file_digest(io.BytesIO(), "md5").hexdigest())
try:
    hashlib.file_digest(io.StringIO("x"), "md5")
except ValueError as e:
    print(str(e)[-50:])
show(hashlib.file_digest, io.BytesIO(), "nope")
show(hashlib.file_digest, io.BytesIO())
show(hashlib.file_digest, fileobj=io.BytesIO(), digest="md5")
