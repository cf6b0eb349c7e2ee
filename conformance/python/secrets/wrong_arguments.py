# randbelow, choice and the tokens refuse what cannot work; compare_digest takes text and buffers.
import secrets

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


for bound in (0, -1, 1, 1.5, "5", None, True):
    show(secrets.randbelow, bound)
show(secrets.choice, [])
show(secrets.choice, [7])
show(secrets.choice, "a")
show(secrets.choice, {1})
show(secrets.choice, 5)
print(len(secrets.token_bytes(0)), len(secrets.token_hex(0)), len(secrets.token_urlsafe(0)), len(secrets.token_bytes()), len(secrets.token_hex()), len(secrets.token_urlsafe()))
for n in (-1, 1.5, "3"):
    show(secrets.token_bytes, n)
for pair in (("a", "a"), ("a", "b"), (b"a", bytearray(b"a")), (b"a", "a"), ("\xe9", "\xe9"), (5, 5), ("", ""), (b"", b""), (b"ab", b"a"), (memoryview(b"a"), b"a")):
    show(secrets.compare_digest, *pair)
print(secrets.randbits(0), 0 <= secrets.randbits(1) < 2, secrets.randbits(64) < 2**64, secrets.DEFAULT_ENTROPY)
show(secrets.randbits, -1)
