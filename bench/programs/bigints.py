# Big integers: factorial, fibonacci, powers, digits, modular arithmetic.
def digits_of_pi(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    out = []
    while len(out) < n:
        if 4 * q + r - t < m * t:
            out.append(m)
            q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
    return out


f = 1
for i in range(1, 3500):
    f *= i
a, b = 0, 1
for _ in range(60000):
    a, b = b, a + b
p = pow(3, 10**60, 10**50 + 151)
s = str(f % 10**3000)
h = 0
for i in range(600000):
    h = (h * 6364136223846793005 + i) & (2**128 - 1)
print(sum(digits_of_pi(1800)), sum(map(int, s)), a % 10**9, p % 10**9, h % 10**9, (f >> 3000).bit_length())
