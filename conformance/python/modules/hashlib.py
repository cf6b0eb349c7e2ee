# hashlib and hmac.
import hashlib, hmac
for n in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "sha3_512", "blake2b", "blake2s"):
    h = getattr(hashlib, n)(b"hello")
    print(n, h.hexdigest(), h.digest_size, h.block_size, h.name, hashlib.new(n, b"hello").hexdigest() == h.hexdigest())
h = hashlib.sha256()
h.update(b"he")
c = h.copy()
h.update(b"llo")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), c.hexdigest() == hashlib.sha256(b"he").hexdigest(), h.digest()[:4], hashlib.sha256().hexdigest()[:16], hashlib.md5("é".encode()).hexdigest(), hashlib.sha256(bytearray(b"x")).hexdigest()[:8], hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 1000).hex(), "sha256" in hashlib.algorithms_available, hashlib.blake2b(b"x", digest_size=8).hexdigest())
print(hmac.new(b"key", b"msg", hashlib.sha256).hexdigest(), hmac.new(b"key", b"msg", "sha1").hexdigest(), hmac.compare_digest("a", "a"), hmac.digest(b"k", b"m", "md5").hex(), hmac.new(b"k", digestmod="sha256").digest_size)
for f in (lambda: hashlib.sha256("text"), lambda: hashlib.new("nope"), lambda: hashlib.sha256(5), lambda: hashlib.sha256(b"", b""), lambda: h.update("x"), lambda: hmac.new("k", b"m", "sha256"), lambda: hmac.new(b"k", b"m")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
