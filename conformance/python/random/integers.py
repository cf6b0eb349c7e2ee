# randrange, randint, getrandbits and randbytes, with their errors.
import random

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

random.seed(7)
for args in ((10,), (5, 10), (0, 100, 7), (100, 0, -7), (10**30,), (-5, 5), (2**64, 2**65), (0, 1)):
    print(args, [random.randrange(*args) for _ in range(4)])
for args in ((0,), (5, 5), (5, 1), (1, 5, -1), (1, 10, 0), (), ("a",), (1.5,), (1, 2.5), (1, 10, 1.5), (None,)):
    show(random.randrange, *args)
print([random.randint(1, 6) for _ in range(10)], random.randint(3, 3), random.randint(-10**20, 10**20))
show(random.randint, 2, 1)
show(random.randint, 1)
print([random.getrandbits(k) for k in (0, 1, 5, 31, 32, 33, 64, 100)])
show(random.getrandbits, -1)
show(random.getrandbits, 1.5)
show(random.getrandbits)
print(random.randbytes(0), random.randbytes(5), random.randbytes(9).hex())
show(random.randbytes, -1)
show(random.randbytes, "3")
