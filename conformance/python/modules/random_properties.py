# random: ranges, types, errors, determinism of a seed.
import random
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

random.seed(5)
a = [random.random() for _ in range(3)]
random.seed(5)
print(a == [random.random() for _ in range(3)], all(0 <= x < 1 for x in a))
print(all(1 <= random.randint(1, 3) <= 3 for _ in range(200)), {random.randrange(3) for _ in range(200)} == {0, 1, 2}, {random.randrange(0, 10, 5) for _ in range(100)} == {0, 5}, random.choice([7]), random.choice("a"), len(random.choices([1, 2], k=5)), len(random.choices([1, 2], weights=[1, 0], k=3)), set(random.choices("ab", [0, 1], k=9)), sorted(random.sample(range(5), 5)), len(set(random.sample(range(100), 10))), all(2 <= random.uniform(2, 3) <= 3 for _ in range(50)), random.randint(4, 4))
l = list(range(20))
random.shuffle(l)
print(sorted(l) == list(range(20)), type(random.gauss(0, 1)).__name__, type(random.getrandbits(8)).__name__, random.getrandbits(100) < 2**100, random.betavariate(1, 1) <= 1, random.expovariate(1) >= 0, random.triangular(1, 2) >= 1)
r = random.Random(3)
s = random.Random(3)
print([r.randint(1, 100) for _ in range(3)] == [s.randint(1, 100) for _ in range(3)])
err(random.choice, [])
err(random.randint, 5, 1)
err(random.randrange, 0)
err(random.sample, [1], 2)
err(random.sample, [1], -1)
err(random.choices, [], k=1)
err(random.randint, 1)
err(random.choice, 5)
err(random.sample, {1, 2}, 1)
