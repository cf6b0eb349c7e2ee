# Digests of standard test vectors for each algorithm, and of the million-letter message in pieces.
import hashlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_224", "sha3_256", "sha3_384", "sha3_512", "blake2b", "blake2s"):
    for data in (b"", b"abc", b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", b"\x80" * 111):
        print(name, hashlib.new(name, data).hexdigest())
    h = getattr(hashlib, name)()
    for _ in range(20):
        h.update(b"a" * 5000)
    print(name, h.hexdigest()[:32], h.digest_size, h.block_size)
for name in ("shake_128", "shake_256"):
    print(name, hashlib.new(name, b"").hexdigest(16), hashlib.new(name, b"abc").hexdigest(32))
