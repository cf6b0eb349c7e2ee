# Values grow past the machine word and come back.
x = 1
seen = []
for i in range(0, 200, 7):
    x = x * 131 + i
    seen.append(x % 1000003)
print(x, seen)
for i in range(40): x = x // 97 - i
print(x)
def fib(n):
    a, b = 0, 1
    for _ in range(n): a, b = b, a + b
    return a
print(fib(300), fib(1000) % 10**10, len(str(fib(1000))))
def pi_digits(n):
    q, r, t, k, m, y = 1, 0, 1, 1, 3, 3
    out = ""
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out += str(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, y = q * k, (2 * q + r) * y, t * y, k + 1, (q * (7 * k + 2) + r * y) // (t * y), y + 2
    return out
print(pi_digits(60))
h = 14695981039346656037
for c in b"hello world": h = ((h ^ c) * 1099511628211) % 2**64
print(h)
seed = 42
for _ in range(5):
    seed = (6364136223846793005 * seed + 1442695040888963407) & (2**64 - 1)
    print(seed >> 33, end=" ")
print(sum(d * 10**i for i, d in enumerate([1, 2, 3] * 10)), -(-(2**90)) == 2**90, 2**90 - (2**90 - 1))
