# Matrices as lists of lists: multiply, transpose, Gaussian elimination.
def make(n, seed):
    return [[((i * 31 + j * 17 + seed) % 101) / 10.0 for j in range(n)] for i in range(n)]


def multiply(a, b):
    cols = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, col)) for col in cols] for row in a]


def multiply_loops(a, b):
    n = len(a)
    c = [[0] * n for _ in range(n)]
    for i in range(n):
        for j in range(n):
            s = 0
            for k in range(n):
                s += a[i][k] * b[k][j]
            c[i][j] = s
    return c


def determinant(m):
    m = [row[:] for row in m]
    n, det = len(m), 1.0
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(m[r][i]))
        if m[p][i] == 0:
            return 0.0
        if p != i:
            m[i], m[p] = m[p], m[i]
            det = -det
        det *= m[i][i]
        for r in range(i + 1, n):
            f = m[r][i] / m[i][i]
            for c in range(i, n):
                m[r][c] -= f * m[i][c]
    return det


a, b = make(170, 1), make(170, 7)
c = multiply(a, b)
d = multiply_loops(a, b)
small = [[(i * j * j + i + 3 * j) % 13 + (i == j) * 20 for j in range(140)] for i in range(140)]
print("%.4f" % sum(map(sum, c)), "%.4f" % sum(d[i][i] for i in range(170)), "%.6e" % determinant(small))
