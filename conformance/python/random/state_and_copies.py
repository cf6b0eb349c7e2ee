# getstate and setstate, several generators, subclasses that bring their own random.
import copy
import random

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

r = random.Random(5)
state = r.getstate()
first = [r.random() for _ in range(3)]
r.setstate(state)
print(first == [r.random() for _ in range(3)], type(state), len(state), state[0], len(state[1]), state[2])
r.gauss(0, 1)
print(r.getstate()[2])
other = random.Random()
other.setstate(r.getstate())
print(other.gauss(0, 1) == r.gauss(0, 1), other.random() == r.random())
twin = copy.copy(r)
print(twin.random() == r.random())
show(r.setstate, (99, (), None))
show(r.setstate, (3, (1, 2), None))
show(r.setstate, 5)
class Fixed(random.Random):
    def random(self): return 0.25
f = Fixed()
print(f.random(), f.randrange(100), f.choice("abcd"), f.uniform(0, 8), f.sample(range(10), 3), f.getrandbits(8) == f.getrandbits(8))
class Bits(random.Random):
    def getrandbits(self, k): return 0
print(Bits().randrange(10), Bits().choice("xyz"))
random.seed(3)
a = random.random()
random.seed(3)
print(a == random.random(), a == random.Random(3).random())
