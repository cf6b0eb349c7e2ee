# gcd, lcm, factorial, comb, perm, isqrt, prod, sumprod-like uses and their refusals.
import math

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

for args in ((), (12,), (12, 18), (12, 18, 27), (0, 0), (-4, 6), (2**100, 2**60)):
    print(args, math.gcd(*args), math.lcm(*args))
for n in (0, 1, 5, 20, 30, True):
    print(n, math.factorial(n), math.isqrt(n), math.isqrt(n * n + n))
for n, k in ((5, 2), (5, 0), (5, 5), (5, 6), (0, 0), (100, 50), (10, 1)):
    print(n, k, math.comb(n, k), math.perm(n, k))
print(math.perm(5), math.perm(5, None), math.prod([1, 2, 3]), math.prod([]), math.prod([2.5, 2]), math.prod([1, 2], start=5), math.prod("a" * 0), math.isqrt(10**40), math.isqrt(2**64 - 1), math.factorial(0))
for f, args in ((math.gcd, (1.5,)), (math.gcd, ("a",)), (math.lcm, (1, 2.0)), (math.factorial, (-1,)), (math.factorial, (1.5,)), (math.factorial, (5.0,)), (math.factorial, ("5",)), (math.comb, (-1, 2)), (math.comb, (5, -1)), (math.comb, (5,)), (math.comb, (5, 1.5)), (math.perm, (-5,)), (math.perm, (5, -1)), (math.isqrt, (-1,)), (math.isqrt, (1.5,)), (math.prod, (5,)), (math.prod, (["a", "b"],)), (math.prod, ([1], 5)), (math.factorial, (10**30,)), (math.isqrt, ())):
    show(f, *args)
