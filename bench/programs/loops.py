# Integer loops, nested, with while, break and continue.
count = 0
s = 0
for i in range(1500):
    for j in range(1500):
        if (i ^ j) & 7 == 3:
            continue
        s += i * j & 0xFF
        count += 1
n = 0
k = 27182818
while n < 1500000:
    if k % 2 == 0:
        k //= 2
    else:
        k = 3 * k + 1
    if k == 1:
        k = 27182818 + n
    n += 1
primes = 0
for p in range(2, 18000):
    d = 2
    while d * d <= p:
        if p % d == 0:
            break
        d += 1
    else:
        primes += 1
print(count, s, k, primes)
