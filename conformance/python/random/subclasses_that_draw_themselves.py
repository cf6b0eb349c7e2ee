# Random subclasses with their own random or getrandbits: which one the methods build on.
import random


class OnlyRandom(random.Random):
    def random(self):
        return 0.25


class OnlyBits(random.Random):
    def getrandbits(self, k):
        return (1 << k) // 3


class Both(random.Random):
    def random(self):
        return 0.5

    def getrandbits(self, k):
        return 0


for cls in (OnlyRandom, OnlyBits, Both):
    r = cls(1)
    x = list(range(6))
    r.shuffle(x)
    print(cls.__name__, r.random() if cls is not OnlyBits else "", r.randrange(10), r.randint(5, 9), r.choice("abcdef"), r.sample(range(10), 3), x, r.choices("abcd", k=2) if cls is not OnlyBits else "", r.uniform(1, 3) if cls is not OnlyBits else "")


class Seeded(random.Random):
    def __init__(self, a, b):
        super().__init__(a + b)
        self.extra = b

    def seed(self, a=None, version=2):
        self.seen = getattr(self, "seen", 0) + 1
        super().seed(a, version)


s = Seeded(1, 2)
print(s.random() == random.Random(3).random(), s.seen, s.extra)
state = s.getstate()
first = [s.random() for _ in range(3)]
s.setstate(state)
print(first == [s.random() for _ in range(3)], state[0], len(state[1]), state[2])
