# A matrix class with operators, properties, iteration, exact fractions, determinants and inverses.
from fractions import Fraction


class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows):
        self.rows = [[Fraction(x) for x in row] for row in rows]
        if len({len(r) for r in self.rows}) > 1:
            raise ValueError("rows of different lengths")

    @classmethod
    def identity(cls, n):
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0]) if self.rows else 0

    @property
    def T(self):
        return type(self)(zip(*self.rows))

    def __getitem__(self, key):
        if isinstance(key, tuple):
            i, j = key
            if isinstance(i, slice) or isinstance(j, slice):
                rows = self.rows[i] if isinstance(i, slice) else [self.rows[i]]
                return Matrix([r[j] if isinstance(j, slice) else [r[j]] for r in rows])
            return self.rows[i][j]
        return self.rows[key]

    def __add__(self, other):
        if not isinstance(other, Matrix):
            return NotImplemented
        if self.shape != other.shape:
            raise ValueError(f"shapes {self.shape} and {other.shape}")
        return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self, other)])

    def __mul__(self, k):
        return Matrix([[x * k for x in row] for row in self]) if isinstance(k, (int, Fraction)) else NotImplemented

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -other

    def __matmul__(self, other):
        if self.shape[1] != other.shape[0]:
            raise ValueError("shapes do not fit")
        columns = list(zip(*other.rows))
        return Matrix([[sum(a * b for a, b in zip(row, c)) for c in columns] for row in self.rows])

    def __pow__(self, n):
        result, base = Matrix.identity(self.shape[0]), self
        if n < 0:
            base, n = self.inverse(), -n
        while n:
            if n & 1:
                result = result @ base
            base, n = base @ base, n >> 1
        return result

    def det(self):
        if self.shape[0] == 0:
            return Fraction(1)
        return sum((-1) ** j * self[0, j] * self.minor(0, j).det() for j in range(self.shape[1]))

    def minor(self, i, j):
        return Matrix([r[:j] + r[j + 1:] for k, r in enumerate(self.rows) if k != i])

    def inverse(self):
        n = self.shape[0]
        work = [r + e for r, e in zip(self.rows, Matrix.identity(n).rows)]
        for c in range(n):
            try:
                p = next(r for r in range(c, n) if work[r][c])
            except StopIteration:
                raise ZeroDivisionError("singular") from None
            work[c], work[p] = work[p], work[c]
            work[c] = [x / work[c][c] for x in work[c]]
            for r in range(n):
                if r != c:
                    work[r] = [x - work[r][c] * y for x, y in zip(work[r], work[c])]
        return Matrix([r[n:] for r in work])

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __str__(self):
        cells = [[str(x) for x in row] for row in self.rows]
        width = max(len(c) for row in cells for c in row)
        return "\n".join(" ".join(c.rjust(width) for c in row) for row in cells)


a = Matrix([[2, 1, 0], [1, 3, 1], [0, "1/2", 4]])
print(a.T, a.det(), a.inverse(), a @ a.inverse() == Matrix.identity(3), sep="\n")
print(a ** 5 == a @ a @ a @ a @ a, a ** -2 @ a @ a == Matrix.identity(3), (2 * a - a) == a, a != a.T, a[1:, 1].shape)
fib = Matrix([[1, 1], [1, 0]]) ** 90
print(fib[0, 1], [sum(row) for row in a], a.shape)
for bad in (lambda: a + 1, lambda: a + fib, lambda: a @ fib, lambda: Matrix([[1, 2], [2, 4]]).inverse(), lambda: Matrix([[1], [1, 2]]),
            lambda: a * 1.5, lambda: {a}, lambda: setattr(a, "x", 1), lambda: a[5]):
    try:
        bad()
    except (TypeError, ValueError, ZeroDivisionError, AttributeError, IndexError) as e:
        print(type(e).__name__, e)
