# SystemRandom has the same methods, no seed and no state.
import random

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

s = random.SystemRandom()
print(0 <= s.random() < 1, s.randrange(5) in range(5), s.randint(2, 2), s.choice("a"), 0 <= s.getrandbits(9) < 512, len(s.randbytes(7)), sorted(s.sample([1, 2, 3], 3)), s.seed(5), isinstance(s, random.Random))
show(s.getstate)
show(s.setstate, None)
show(s.getrandbits, -1)
show(s.getrandbits, 0)
show(s.randrange, 0)
show(s.choice, [])
print(len({s.random() for _ in range(20)}) == 20)
