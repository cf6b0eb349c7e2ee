# Every distribution of random under fixed seeds of each seedable type.
import random
for seed in (0,1,42,-7,2**100,3**200,1.5,-0.25,'hello','',b'abc','é',True,10**30):
    random.seed(seed)
    r=random
    print(seed, r.random(), r.getrandbits(5), r.getrandbits(32), r.getrandbits(33), r.getrandbits(64), r.getrandbits(100), r.getrandbits(200))
    print(r.randrange(10), r.randrange(5,50), r.randrange(0,100,7), r.randrange(100,0,-3), r.randrange(10**40), r.randint(1,6), r.randint(-10,10), r.randrange(2**48), r.randrange(2**32+1), r.randrange(2**63))
    print(r.choice('abcdef'), r.choice([1,2,3]), r.choices([1,2,3],k=10), r.choices('abc',[1,2,7],k=10), r.choices('abc',cum_weights=[1,3,10],k=10), r.choices([1,2,3,4],[0.1,0.2,0.3,0.4],k=5))
    l=list(range(20)); r.shuffle(l); print(l)
    print(r.sample(range(100),10), r.sample([1,2,3,4,5],3), r.sample(range(10**9),6), r.sample('abcdefgh',8), r.sample(['x','y'],counts=[5,3],k=4), r.sample(range(1000),100))
    print(r.uniform(1,10), r.uniform(-5.5,2), r.triangular(), r.triangular(1,10,3), r.triangular(0,1,0.5))
    print(r.gauss(0,1), r.gauss(10,2.5), r.gauss(), r.normalvariate(0,1), r.normalvariate(5,2), r.lognormvariate(0,1), r.expovariate(1.5), r.vonmisesvariate(0,4), r.vonmisesvariate(1,1e-7))
    print(r.gammavariate(0.5,1), r.gammavariate(1,2), r.gammavariate(9,0.5), r.betavariate(2,3), r.betavariate(0.5,0.5), r.paretovariate(3), r.weibullvariate(1,1.5))
    print(len(r.randbytes(10)), r.random())
st=random.getstate(); a=[random.random() for _ in range(700)]; random.setstate(st); print(a==[random.random() for _ in range(700)], sum(a))
print(st[0], len(st[1]), st[1][:5], st[2])
R=random.Random(5); print(R.random(), R.randint(1,100), R.getstate()[1][:3])
R2=random.Random(); R2.setstate(R.getstate()); print(R.random()==R2.random())
class MyR(random.Random):
    def random(self): return 0.25
m=MyR(1); print(m.random(), m.randint(1,100), m.choice([1,2,3,4]), m.uniform(0,10), m.shuffle([1,2,3]), m.sample(range(100),3) if 0 else '')
class MyB(random.Random):
    def getrandbits(self,k): return 3
m=MyB(1); print(m.randrange(10), m.choice('abcdefg'), m.random()==random.Random(1).random())
class MyS(random.Random):
    def seed(self,a=None): print('seed',a); super().seed(a)
print(MyS(3).random())
random.seed(7, version=1); print(random.random()); random.seed('abc', version=1); print(random.random()); random.seed(b'abc',1); print(random.random())
random.seed(7); print([random.randint(1,6) for _ in range(20)])

