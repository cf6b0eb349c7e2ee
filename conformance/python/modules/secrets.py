# secrets: lengths and alphabets.
import secrets, string
print(len(secrets.token_bytes(8)), len(secrets.token_hex(8)), len(secrets.token_hex()), len(secrets.token_urlsafe(16)), type(secrets.token_bytes()), all(c in string.hexdigits for c in secrets.token_hex(4)), secrets.token_hex(16) != secrets.token_hex(16), 0 <= secrets.randbelow(10) < 10, secrets.choice([5]), secrets.randbits(8) < 256, secrets.compare_digest("a", "a"), secrets.compare_digest(b"a", b"b"), len("".join(secrets.choice(string.digits) for _ in range(6))), secrets.token_bytes(0), secrets.token_hex(0))
for f, a in ((secrets.randbelow, (0,)), (secrets.choice, ([],)), (secrets.compare_digest, ("a", b"a")), (secrets.compare_digest, ("é", "é")), (secrets.token_bytes, (-1,))):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
