# Every guaranteed algorithm: digests, sizes, updates, copies, keyword-only use, key derivation and errors.
import hashlib

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for name in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(name, b"abc")
    long = name.startswith("shake")
    digest = h.hexdigest(20) if long else h.hexdigest()
    g = getattr(hashlib, name)()
    g.update(b"a"); g.update(bytearray(b"b")); c = g.copy(); g.update(memoryview(b"c"))
    print(name, digest, h.digest_size, h.block_size, h.name, (g.hexdigest(20) if long else g.hexdigest()) == digest, (c.hexdigest(5) if long else c.hexdigest()[:10]), repr(h)[:1])
for args in (("nope",), ("",), (5,), ("MD5",), ("SHA256", b"x"), ("sha256", "text"), ("sha256", 5), ()):
    try:
        print(args, hashlib.new(*args).hexdigest()[:8])
    except Exception as e:
        print(args, type(e).__name__, e)
show(hashlib.sha256, "text")
show(hashlib.sha256(b"").update, "text")
show(hashlib.sha256(b"").update)
show(hashlib.shake_128(b"").hexdigest)
print(hashlib.md5(b"", usedforsecurity=False).hexdigest()[:6], hashlib.sha1(string=b"x").hexdigest()[:6], hashlib.shake_256(b"").digest(0), hashlib.sha3_256(b"").hexdigest()[:8])
print(hashlib.blake2b(b"m", digest_size=8, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"m", digest_size=4, fanout=2, depth=2, leaf_size=4, node_offset=1, node_depth=1, inner_size=4, last_node=True).hexdigest(), hashlib.blake2b.MAX_KEY_SIZE, hashlib.blake2s.SALT_SIZE, hashlib.blake2b.MAX_DIGEST_SIZE, hashlib.blake2s.PERSON_SIZE)
for kw in ({"digest_size": 0}, {"digest_size": 65}, {"key": b"x" * 65}, {"salt": b"x" * 17}, {"person": b"x" * 17}, {"fanout": 256}, {"depth": 0}, {"leaf_size": -1}, {"inner_size": 65}, {"node_depth": 256}, {"nope": 1}):
    show(hashlib.blake2b, b"", **kw)
print(hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex(), hashlib.pbkdf2_hmac("sha1", b"pw", b"salt", 1, 5).hex(), hashlib.scrypt(b"pw", salt=b"s", n=16, r=1, p=1, dklen=8).hex())
for f, args, kw in ((hashlib.pbkdf2_hmac, ("nope", b"", b"", 1), {}), (hashlib.pbkdf2_hmac, ("sha1", b"", b"", 0), {}), (hashlib.pbkdf2_hmac, ("sha1", b"", b"", 1, 0), {}), (hashlib.pbkdf2_hmac, ("sha1", "pw", b"", 1), {}), (hashlib.scrypt, (b"",), {"salt": b"", "n": 3, "r": 1, "p": 1}), (hashlib.scrypt, (b"",), {"salt": b"", "n": 2, "r": 0, "p": 1}), (hashlib.scrypt, (b"",), {"n": 2}), (hashlib.scrypt, (b"",), {"salt": b"", "n": 2, "r": 1, "p": 1, "dklen": 0})):
    show(f, *args, **kw)
