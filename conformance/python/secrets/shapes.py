# The length and alphabet of every kind of token.
import re
import secrets

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), secrets.token_bytes(0), len(secrets.token_hex()), len(secrets.token_hex(3)), secrets.token_hex(0), len(secrets.token_urlsafe(16)), len(secrets.token_urlsafe()), secrets.DEFAULT_ENTROPY)
print(bool(re.fullmatch("[0-9a-f]{64}", secrets.token_hex())), bool(re.fullmatch("[A-Za-z0-9_-]{43}", secrets.token_urlsafe())), secrets.token_hex() != secrets.token_hex())
print(secrets.choice([7]), secrets.choice("xx"), secrets.randbelow(1), all(0 <= secrets.randbelow(10) < 10 for _ in range(50)), 0 <= secrets.randbits(12) < 4096, secrets.randbits(0), isinstance(secrets.SystemRandom(), secrets.SystemRandom))
print(secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), secrets.compare_digest("abc", "ab"), secrets.compare_digest(b"", bytearray()))
show(secrets.compare_digest, "a", b"a")
show(secrets.compare_digest, "é", "é")
show(secrets.compare_digest, 1, 1)
show(secrets.randbelow, 0)
show(secrets.randbelow, -3)
show(secrets.randbelow, 1.5)
show(secrets.randbits, -1)
show(secrets.choice, [])
show(secrets.token_bytes, -1)
show(secrets.token_bytes, "5")
show(secrets.token_hex, None, None)
