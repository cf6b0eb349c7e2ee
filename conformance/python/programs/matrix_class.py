# A matrix class with operators, slices, iteration and errors.
class Matrix:
    def __init__(self, rows):
        self.rows = [list(r) for r in rows]
        if len({len(r) for r in self.rows}) > 1: raise ValueError("ragged rows")
    @classmethod
    def identity(cls, n): return cls([[int(i == j) for j in range(n)] for i in range(n)])
    @property
    def shape(self): return len(self.rows), len(self.rows[0]) if self.rows else 0
    @property
    def T(self): return Matrix(zip(*self.rows))
    def __getitem__(self, k):
        if isinstance(k, tuple):
            r, c = k
            if isinstance(r, slice) or isinstance(c, slice):
                rs = self.rows[r] if isinstance(r, slice) else [self.rows[r]]
                return Matrix([x[c] if isinstance(c, slice) else [x[c]] for x in rs])
            return self.rows[r][c]
        return self.rows[k]
    def __setitem__(self, k, v): self.rows[k[0]][k[1]] = v
    def __add__(self, o):
        if isinstance(o, Matrix):
            if self.shape != o.shape: raise ValueError(f"shapes {self.shape} and {o.shape}")
            return Matrix([[a + b for a, b in zip(r, s)] for r, s in zip(self.rows, o.rows)])
        return Matrix([[a + o for a in r] for r in self.rows])
    __radd__ = __add__
    def __neg__(self): return Matrix([[-a for a in r] for r in self.rows])
    def __sub__(self, o): return self + -o
    def __mul__(self, k): return Matrix([[a * k for a in r] for r in self.rows])
    __rmul__ = __mul__
    def __matmul__(self, o): return Matrix([[sum(a * b for a, b in zip(r, c)) for c in zip(*o.rows)] for r in self.rows])
    def __pow__(self, n):
        out, base = Matrix.identity(len(self.rows)), self
        while n:
            if n & 1: out = out @ base
            base, n = base @ base, n >> 1
        return out
    def __eq__(self, o): return isinstance(o, Matrix) and self.rows == o.rows
    def __iter__(self): return (x for r in self.rows for x in r)
    def __len__(self): return len(self.rows)
    def __bool__(self): return any(self)
    def __contains__(self, x): return any(x in r for r in self.rows)
    def __repr__(self): return "\n".join(" ".join(f"{x:>4}" for x in r) for r in self.rows)
    def det(self):
        if len(self.rows) == 1: return self.rows[0][0]
        return sum((-1) ** j * x * Matrix([r[:j] + r[j + 1:] for r in self.rows[1:]]).det() for j, x in enumerate(self.rows[0]))
m = Matrix([[1, 2], [3, 4]])
print(m, m + m, m + 1, 10 + m, m - m, 3 * m, m @ m, m ** 5, m.T, m[0, 1], m[:, 1], m[0, :], m == Matrix([(1, 2), (3, 4)]), list(m), len(m), bool(m - m), 4 in m, m.det(), m.shape, sep="\n")
m[0, 0] = 100
print(m[0], Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]]).det(), Matrix([[1, 1], [1, 0]]) ** 50)
for f in (lambda: Matrix([[1], [2, 3]]), lambda: m + Matrix([[1]]), lambda: m + "x", lambda: m[5, 5], lambda: m @ 5):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
