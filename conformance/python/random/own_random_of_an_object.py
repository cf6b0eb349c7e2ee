# A random() or getrandbits() set on an object, too, is where its distributions take from.
import random

generator = random.Random(3)
values = [i / 100 for i in range(1, 100)]
generator.random = values.pop
print(generator.uniform(1, 2), generator.gauss(0, 1), generator.normalvariate(0, 1))
print(generator.expovariate(1), generator.triangular(), generator.betavariate(2, 3))
print(generator.gammavariate(2, 3), generator.vonmisesvariate(1, 2), generator.lognormvariate(0, 1))
print(generator.choices("abc", k=3), generator.choice("abc"), generator.randrange(10), len(values))

generator = random.Random(3)
generator.getrandbits = lambda k: 1
print(generator.choice("abc"), generator.randrange(100), generator.sample(range(3), 1))
