# SystemRandom under secrets: every method of Random that needs no state works and stays in range.
import secrets

r = secrets.SystemRandom()
print(all(0 <= r.random() < 1 for _ in range(100)), all(2 <= r.uniform(2, 3) <= 3 for _ in range(50)), all(r.randrange(0, 10, 5) in (0, 5) for _ in range(50)), len(set(r.sample(range(1000), 50))), sorted(r.sample("abc", counts=[1, 1, 1], k=3)), len(r.choices("ab", weights=[1, 0], k=4)), set(r.choices("ab", weights=[1, 0], k=4)))
x = list(range(20))
r.shuffle(x)
print(sorted(x) == list(range(20)), len(r.randbytes(0)), len(r.randbytes(33)), 0 <= r.getrandbits(3) < 8, r.triangular(1, 1), -10 < r.gauss(0, 1) < 10, r.betavariate(1, 1) <= 1, r.expovariate(1) >= 0, r.vonmisesvariate(0, 0) >= 0)
for call in (r.getstate, lambda: r.setstate(None), lambda: r.getrandbits(-1), lambda: r.choice([]), lambda: secrets.choice(()), lambda: secrets.randbelow(-5)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
