# Spectral norm: float math in generator and function calls.
def a(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(v, f):
    return [sum(f(i, j) * x for j, x in enumerate(v)) for i in range(len(v))]


def transposed(i, j):
    return a(j, i)


def step(v):
    return times(times(v, a), transposed)


u = [1.0] * 320
for _ in range(8):
    v = step(u)
    u = step(v)
vbv = sum(x * y for x, y in zip(u, v))
vv = sum(y * y for y in v)
print("%.9f" % (vbv / vv) ** 0.5)
