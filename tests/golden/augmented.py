# Every target is evaluated once.
def f(a, b, i):
    a += 1
    a **= b
    b.x -= a
    b[i] *= a
    b["k"] /= 2
    b[0] |= 1
    b.y.z[i + 1] <<= a


total = 0
total += 1
