# What each function refuses: empty ranges and sequences, wrong weights, wrong kinds.
import random

r = random.Random(1)
for name, args, kw in (("randrange", (0,), {}), ("randrange", (5, 5), {}), ("randrange", (5, 1), {}), ("randrange", (1, 5, 0), {}), ("randrange", (1, 5, -1), {}), ("randrange", ("5",), {}), ("randrange", (1, None, 2), {}), ("randint", (5, 1), {}), ("randint", ("a", 2), {}), ("choice", ([],), {}), ("choice", (5,), {}), ("choice", ({1, 2},), {}), ("choice", ({},), {}), ("choices", ([],), {}), ("choices", ("ab", [1]), {}), ("choices", ("ab", [0, 0]), {}), ("choices", ("ab", [-1, 0.5]), {}), ("choices", ("ab", [float("inf"), 1]), {}), ("choices", ("ab", [1, 2]), {"cum_weights": [1, 3]}), ("choices", ("ab",), {"k": -1}), ("choices", ("ab", 5), {}), ("choices", ("ab",), {"k": 1.5}),
                       ("sample", ([1, 2], 3), {}), ("sample", ([1, 2], -1), {}), ("sample", ({1, 2}, 1), {}), ("sample", (5, 1), {}), ("sample", ("ab", 1), {"counts": [1]}), ("sample", ("ab", 1), {"counts": [1.5, 1]}), ("sample", ("ab", 5), {"counts": [1, 1]}), ("sample", ("ab", 0), {"counts": [-1, 1]}), ("shuffle", ("abc",), {}), ("shuffle", ((1, 2),), {}), ("getrandbits", (-1,), {}), ("getrandbits", (1.5,), {}), ("randbytes", (-1,), {}), ("expovariate", (0,), {}), ("gammavariate", (0, 1), {}), ("gammavariate", (1, 0), {}), ("paretovariate", (0,), {}), ("weibullvariate", (1, 0), {}), ("setstate", (5,), {}), ("setstate", ((1, 2, 3),), {}), ("setstate", ((3, (1, 2), None),), {}), ("random", (1,), {}), ("uniform", (1,), {}), ("seed", (1, 2, 3), {})):
    try:
        print(name, args, kw, getattr(r, name)(*args, **kw))
    except Exception as e:
        print(name, args, kw, type(e).__name__, e)
