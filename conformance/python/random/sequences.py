# choice, choices, shuffle and sample with weights, counts and their errors.
import random

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

random.seed(11)
print([random.choice([1, 2, 3]) for _ in range(8)], random.choice("xyz"), random.choice(range(10**9)), random.choice((None,)))
for bad in ([], "", {}, {1, 2}, 5, iter([1])):
    try:
        print(random.choice(bad))
    except Exception as e:
        print(type(e).__name__, str(e).split(" at 0x")[0])
print(random.choices("abc", k=6), random.choices([1, 2], [0, 1], k=3), random.choices("ab", weights=(0.5, 1.5), k=5), random.choices("abc", cum_weights=[1, 3, 3], k=5), random.choices("ab", k=0), random.choices("ab"))
show(random.choices, "ab", [1])
show(random.choices, "ab", [0, 0])
show(random.choices, "ab", [1, -2])
show(random.choices, "ab", [1, float("inf")])
show(random.choices, "ab", [1, float("nan")])
show(random.choices, "ab", [1, 2], cum_weights=[1, 3])
show(random.choices, [])
show(random.choices, "ab", 5)
show(random.choices, "ab", k=-1)
show(random.choices, {1, 2})
items = list(range(12))
random.shuffle(items)
print(items)
show(random.shuffle, (1, 2))
show(random.shuffle, "ab")
show(random.shuffle, [1, 2], 5)
print(random.sample(range(1000), 5), random.sample("abcdef", 6), random.sample([1, 2], counts=[3, 2], k=4), random.sample([], 0), random.sample((1, 2, 3), k=2), random.sample(range(10**12), 3))
show(random.sample, [1], 2)
show(random.sample, [1], -1)
show(random.sample, {1, 2}, 1)
show(random.sample, {1: 2}, 1)
show(random.sample, [1, 2], 1, counts=[1])
show(random.sample, [1, 2], 1, counts=[1, -3])
show(random.sample, [1, 2], 1, counts=[0, 0])
show(random.sample, [1, 2], 1, counts=[1.5, 2])
show(random.sample, 5, 1)
