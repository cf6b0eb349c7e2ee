# random: the exact Mersenne Twister sequences of a seed.
import random
random.seed(42)
print([random.random() for _ in range(4)], [random.randint(1, 100) for _ in range(10)], random.choice("abcdef"), random.sample(range(50), 5), random.uniform(1, 10), random.gauss(0, 1), random.getrandbits(64), random.choices("xyz", k=5), random.randrange(0, 1000, 7))
l = list(range(10))
random.shuffle(l)
print(l)
random.seed("text")
print(random.random(), random.randint(0, 10**20))
random.seed(0)
print(random.random(), random.triangular(0, 1, 0.5), random.expovariate(2), random.normalvariate(0, 1), random.choices([1, 2, 3], weights=[5, 1, 1], k=6))
r = random.Random(7)
print(r.random(), r.randrange(10), r.sample("abcdefgh", 3), r.betavariate(2, 3), r.gammavariate(2, 1), r.lognormvariate(0, 1), r.paretovariate(2), r.weibullvariate(1, 2), r.vonmisesvariate(0, 1))
