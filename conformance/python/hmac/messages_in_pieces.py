# The vectors of RFC 2202 and 4231, fed whole, in pieces and through copies.
import hmac

for key, data, digest in ((b"\x0b" * 16, b"Hi There", "md5"), (b"Jefe", b"what do ya want for nothing?", "md5"), (b"\xaa" * 80, b"Test Using Larger Than Block-Size Key - Hash Key First", "sha1"), (b"\x0b" * 20, b"Hi There", "sha256"), (b"Jefe", b"what do ya want for nothing?", "sha512"), (b"\xaa" * 131, b"Test Using Larger Than Block-Size Key - Hash Key First", "sha384"), (bytes(range(1, 26)), b"\xcd" * 50, "sha224"), (b"k", b"", "sha3_256"), (b"k", b"m", "blake2b")):
    whole = hmac.new(key, data, digest)
    h = hmac.new(key, digestmod=digest)
    for i in range(0, len(data), 5):
        h = h.copy()
        h.update(data[i:i + 5])
    print(digest, whole.hexdigest(), h.hexdigest() == whole.hexdigest(), hmac.digest(key, data, digest) == whole.digest(), whole.name, whole.digest_size, whole.block_size)
