# factorial, comb, perm, gcd, lcm, isqrt, prod: edges, kinds of arguments, errors.
import math


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


print([math.factorial(n) for n in (0, 1, 5, 20, 25)], math.factorial(True), math.factorial(Index(4)), len(str(math.factorial(500))))
for f, cases in ((math.factorial, ((-1,), (1.5,), (3.0,), ("3",), (None,), (2**70,), (-2**70,))), (math.comb, ((5, 2), (5, 0), (5, 5), (2, 5), (-1, 1), (1, -1), (5.0, 2), (2**70, 2), (10, Index(3)), (2**70, 2**70))), (math.perm, ((5, 2), (5,), (5, None), (2, 5), (0, 0), (-1, 1), (3, -1), (1.5, 1))), (math.gcd, ((), (0,), (-4,), (12, 18), (0, 0), (12, 18, 8), (-12, 18), (2**70, 2**60), (1.0, 2), ("a",), (Index(6), 4), (True, 2))), (math.lcm, ((), (0,), (-4,), (4, 6), (0, 5), (2, 3, 4), (-4, 6), (1.5,))), (math.isqrt, ((0,), (1,), (15,), (16,), (17,), (10**40,), (-1,), (1.0,), (Index(26),), (True,))), (math.prod, (([],), ([1, 2, 3],), ([1.5, 2],), (["a", 2],), ([1, 2], 5), (range(1, 6),), ([True, 3],), ([1, None],), (5,)))):
    for args in cases:
        try:
            print(f.__name__, args if not any(isinstance(a, Index) for a in args) else "Index", f(*args))
        except Exception as e:
            print(f.__name__, [a for a in args if not isinstance(a, Index)], type(e).__name__, e)
print(math.prod([2, 3], start=10), math.prod([], start="x"))
try:
    print(math.prod([1], 2, 3))
except TypeError as e:
    print(e)
