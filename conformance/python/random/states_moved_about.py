# States saved, restored, moved between generators and changed by hand; seeding anew forgets gauss's spare.
import random

a, b = random.Random(1), random.Random(2)
a.gauss()
state = a.getstate()
print(state[0], len(state[1]), state[2] is not None, hash(state) == hash(a.getstate()))
b.setstate(state)
print(a.gauss() == b.gauss(), a.gauss() == b.gauss(), a.random() == b.random(), a.getstate() == b.getstate())
a.gauss()
a.seed(1)
print(a.getstate()[2], a.gauss() == random.Random(1).gauss(), a.normalvariate() == b.normalvariate())
plain = (3, tuple([0] * 623 + [1] + [624]), None)
b.setstate(plain)
print([b.getrandbits(32) for _ in range(3)], b.getstate()[1][-1])
for bad in ((3, (1,) * 624, None), (3, (1,) * 626, None), (3, tuple([2**40] * 624 + [1]), None), (3, tuple([-1] * 624 + [1]), None), (3, tuple([1] * 624 + [700]), None), (1, (), None), (2, tuple([5] * 624 + [3]), None), (3, ["x"] * 625, None)):
    try:
        b.setstate(bad)
        print("set", b.random())
    except Exception as e:
        print(type(e).__name__, str(e)[:70])
random.seed(3)
kept = random.getstate()
first = random.random()
random.setstate(kept)
print(first == random.random())
