# The same values as ever for a seed: every kind of seed, version 1 and 2, and each function after one.
import random

for seed in (0, 1, -1, 2**100, True, 1.5, -0.0, "text", "", b"bytes", bytearray(b"bytes"), "caf\xe9"):
    r = random.Random(seed)
    print(repr(seed), r.random(), r.getrandbits(40), r.randrange(1000))
for seed in ("text", b"bytes", 5, 1.5):
    r = random.Random()
    r.seed(seed, version=1)
    print(repr(seed), "v1", r.random(), r.random())
r = random.Random(42)
print(r.randint(1, 6), r.randrange(10), r.randrange(5, 50, 5), r.choice("abcdef"), r.choices("abc", k=5), r.choices("abc", [1, 2, 3], k=3), r.choices("abc", cum_weights=[1, 3, 6], k=3), r.sample(range(100), 5), r.sample("abc", counts=[2, 1, 3], k=4))
x = list(range(10))
print(r.shuffle(x), x, r.uniform(1, 2), r.triangular(), r.triangular(0, 10, 3), r.betavariate(2, 3), r.expovariate(1.5), r.gammavariate(0.5, 1), r.gammavariate(2, 1), r.gammavariate(1, 2))
print(r.gauss(0, 1), r.gauss(), r.lognormvariate(0, 1), r.normalvariate(), r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 0), r.paretovariate(3), r.weibullvariate(1, 2), r.randbytes(5), r.getrandbits(0), r.getrandbits(100), r.random())
random.seed(7)
print(random.random(), random.randint(1, 10), random.sample(range(50), 25))
for bad in ([1], {}, None.__class__, (1, 2)):
    try:
        random.seed(bad)
    except TypeError as e:
        print(str(e)[:60])
