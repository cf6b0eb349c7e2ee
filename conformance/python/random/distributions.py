# Every real-valued distribution for one seed, and the parameters each refuses.
import random

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

r = random.Random(2024)
for name, args in (("uniform", (1, 10)), ("uniform", (10, 1)), ("triangular", ()), ("triangular", (0, 10)), ("triangular", (0, 10, 9)), ("triangular", (5, 5)), ("betavariate", (2, 3)), ("betavariate", (0.5, 0.5)),
                   ("expovariate", (1.5,)), ("expovariate", (-2,)), ("gammavariate", (2, 3)), ("gammavariate", (0.5, 1)), ("gammavariate", (1, 2)), ("gauss", ()), ("gauss", (10, 2)), ("gauss", (10, 2)), ("normalvariate", ()), ("normalvariate", (5, 0.5)),
                   ("lognormvariate", (0, 1)), ("vonmisesvariate", (0, 4)), ("vonmisesvariate", (1, 0)), ("paretovariate", (3,)), ("weibullvariate", (1, 1.5)), ("random", ())):
    print(name, args, [getattr(r, name)(*args) for _ in range(3)])
show(r.gammavariate, 0, 1)
show(r.gammavariate, 1, -1)
show(r.betavariate, 0, 1)
show(r.expovariate, 0)
show(r.paretovariate, 0)
show(r.expovariate)
show(r.uniform, 1)
show(r.uniform, "a", 1)
show(r.random, 1)
