# choice, sample and shuffle over own sequence classes, ranges, bytes and strings for fixed seeds.
import random
from collections import UserList, deque
from collections.abc import Sequence

class Seq(Sequence):
    def __init__(self, *items): self.items = items
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return len(self.items)
r = random.Random(99)
for pop in (Seq(1, 2, 3, 4), range(5, 50, 5), b"bytes", "string", (1, 2), [None, 0], UserList([1, 2, 3]), deque([1, 2, 3, 4])):
    print(type(pop).__name__, r.choice(pop), r.choices(pop, k=3), r.sample(pop, 2))
for n in (5, 21, 22, 100, 1000):
    print(n, r.sample(range(n), min(n, 6)), sum(r.sample(range(n), n)) == n * (n - 1) // 2)
for items in ([], [1], list("abcdef"), UserList([1, 2, 3, 4]), bytearray(b"abc"), deque(range(5))):
    r.shuffle(items)
    print(items)
print(r.sample("ab", counts=[3, 1], k=3), r.sample([], k=0, counts=[]) if False else "", [r.randbytes(2) for _ in range(2)], r.choices([1, 2, 3], [0.2, 0.3, 0.5], k=5), r.choices("ab", cum_weights=(1, 1.5), k=4))
