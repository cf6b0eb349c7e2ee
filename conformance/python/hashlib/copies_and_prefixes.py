# One running digest copied at every step gives the digest of each prefix; keyed and salted ones as well.
import hashlib

text = b"The quick brown fox jumps over the lazy dog"
for name in ("md5", "sha1", "sha256", "sha512", "sha3_256", "blake2b", "blake2s"):
    h, good = hashlib.new(name), True
    for i in range(len(text)):
        good = good and h.copy().digest() == hashlib.new(name, text[:i]).digest()
        h.update(text[i:i + 1])
    print(name, good, h.hexdigest() == hashlib.new(name, text).hexdigest(), h.hexdigest()[:16])
h = hashlib.blake2b(key=b"secret", digest_size=16, salt=b"salt", person=b"me")
for word in text.split():
    h.update(word)
    print(h.copy().hexdigest(), end=" ")
print(h.digest_size)
