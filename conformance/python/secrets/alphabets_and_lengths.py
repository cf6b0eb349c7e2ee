# Tokens use only their alphabets and have the lengths asked for; SystemRandom gives the same kinds of values.
import secrets
import string

def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


text = secrets.token_urlsafe(300)
print(len(text), set(text) <= set(string.ascii_letters + string.digits + "-_"))
text = secrets.token_hex(200)
print(len(text), set(text) <= set("0123456789abcdef"), type(secrets.token_bytes(5)))
print(len({secrets.token_hex(16) for _ in range(200)}), all(secrets.randbelow(7) in range(7) for _ in range(300)), {secrets.randbelow(2) for _ in range(200)} == {0, 1})
r = secrets.SystemRandom()
print(0 <= r.random() < 1, r.randint(3, 3), r.choice("x"), sorted(r.sample(range(4), 4)), len(r.randbytes(9)), r.getrandbits(0), sorted(r.choices("ab", k=50))[0] in "ab")
for call in (r.getstate, lambda: r.setstate(1)):
    show(call)
print(r.seed(5), {secrets.choice((1, 2, 3)) for _ in range(200)} == {1, 2, 3})
