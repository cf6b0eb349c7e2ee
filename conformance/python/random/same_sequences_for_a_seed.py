# Seeds of every kind give CPython's sequences.
import random

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for seed in (0, 1, -1, 42, 2**70, "text", "", b"bytes", bytearray(b"ba"), 3.14, -0.0, True):
    r = random.Random(seed)
    print(repr(seed)[:20], r.random(), r.randrange(1000), r.getrandbits(70), r.choice("abcdef"), r.uniform(1, 2))
r = random.Random("x")
r.seed("x", version=1)
print(r.random())
r.seed(b"x", 1)
print(r.random())
r.seed("x", 2)
print(r.random())
show(random.Random, [])
show(random.Random, {})
show(r.seed, (1, 2))
show(r.seed, 1j)
