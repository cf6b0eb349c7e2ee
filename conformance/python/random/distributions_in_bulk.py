# Sums of a thousand draws of each distribution for a seed, so that every draw counts.
import random

r = random.Random("bulk")
for name, args in (("random", ()), ("uniform", (-3, 5)), ("triangular", (0, 10, 2)), ("betavariate", (0.5, 0.5)), ("betavariate", (5, 1)), ("expovariate", (0.2,)), ("gammavariate", (0.3, 2)), ("gammavariate", (1.0, 2)), ("gammavariate", (9, 0.5)), ("gauss", (5, 2)), ("lognormvariate", (0, 0.25)), ("normalvariate", (-1, 3)), ("vonmisesvariate", (1, 0.5)), ("vonmisesvariate", (6, 1e-8)), ("paretovariate", (2,)), ("weibullvariate", (1, 1.5)), ("getrandbits", (33,)), ("randrange", (10**20,)), ("randrange", (-50, 50, 7)), ("randint", (1, 6))):
    values = [getattr(r, name)(*args) for _ in range(1000)]
    print(name, args, sum(values), min(values), max(values))
print(sum(map(sum, (r.choices(range(100), weights=range(100), k=200) for _ in range(5)))), sum(map(sum, (r.sample(range(1000), 20) for _ in range(20)))), sum(r.sample(range(20), 15)), hash(r.randbytes(100)) == hash(r.randbytes(0)), r.random())
x = list(range(100))
for _ in range(10):
    r.shuffle(x)
print(x)
