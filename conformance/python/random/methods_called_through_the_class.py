# Methods of Random are Python's: without an object they miss an argument like any other.
import random


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for cls in (random.Random, random.SystemRandom):
    attempt(lambda: cls.choice([1, 2, 3]))
    attempt(lambda: cls.choice())
    attempt(lambda: cls.randint(1, 6))
    attempt(lambda: cls.randint())
    attempt(lambda: cls.uniform(1.0, 2.0))
    attempt(lambda: cls.shuffle([1, 2]))
    attempt(lambda: cls.sample([1, 2, 3], 2))
    attempt(lambda: cls.choices([1, 2]))
    attempt(lambda: cls.choices())
    attempt(lambda: cls.betavariate("a", -1, "a", 5))
    attempt(lambda: cls.gauss())
    attempt(lambda: cls.triangular(nope=1))
    attempt(lambda: cls.randrange("a"))
    attempt(lambda: cls.expovariate())
print(1 <= random.Random.randint(random.Random(), 1, 6) <= 6, random.Random.choice(random.Random(), [5]))
