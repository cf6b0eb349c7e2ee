# Integer algorithms: gcd, primes, collatz, fibonacci, digits, binary search, sqrt.
import math
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(1071, 462), math.gcd(1071, 462), math.lcm(4, 6), math.isqrt(10**20), math.comb(50, 25), math.perm(10, 3), math.factorial(25))
def sieve(n):
    s = bytearray([1]) * (n + 1)
    s[0:2] = b"\0\0"
    for i in range(2, int(n ** 0.5) + 1):
        if s[i]: s[i * i::i] = bytes(len(range(i * i, n + 1, i)))
    return [i for i in range(n + 1) if s[i]]
print(sieve(60), len(sieve(10000)))
def collatz(n):
    c = 0
    while n != 1: n, c = (n // 2 if n % 2 == 0 else 3 * n + 1), c + 1
    return c
print([collatz(n) for n in range(1, 20)], max(range(1, 1000), key=collatz))
a, b = 0, 1
for _ in range(100): a, b = b, a + b
print(a, sum(map(int, str(2**100))), str(12321) == str(12321)[::-1], [n for n in range(1, 500) if n == sum(int(d) ** 3 for d in str(n))])
def factor(n):
    f, d = [], 2
    while d * d <= n:
        while n % d == 0: f.append(d); n //= d
        d += 1
    return f + [n] * (n > 1)
print(factor(360), factor(9973), factor(2**20), factor(600851475143))
def modexp(b, e, m):
    r = 1
    while e:
        if e & 1: r = r * b % m
        b, e = b * b % m, e >> 1
    return r
print(modexp(3, 10**18, 10**9 + 7) == pow(3, 10**18, 10**9 + 7), modexp(2, 100, 97))
