# @ and @= with __matmul__, __rmatmul__, __imatmul__, and the texts without them.
class M:
    def __init__(self, n):
        self.n = n

    def __matmul__(self, o):
        return f"{self.n}@{getattr(o, 'n', o)}"

    def __rmatmul__(self, o):
        return f"{o}r@{self.n}"


class I(M):
    def __imatmul__(self, o):
        self.n += 1
        return self


print(M(1) @ M(2), M(1) @ 5, 5 @ M(2), [1] @ M(3), M(1) @ I(2), M(0) @ 2 if True else 0)
m = M(1)
m @= 2
print(m)
i = I(1)
keep = i
i @= 7
print(i is keep, i.n)
for f in (lambda: 1 @ 2, lambda: [1] @ [2], lambda: "a" @ 1, lambda: None @ None):
    try:
        f()
    except TypeError as e:
        print(e)
x = 1
try:
    x @= 2
except TypeError as e:
    print(e)
print(M(2) @ 3 * 1 if False else M(2) @ 3, (M(1) @ 2).upper())
