# Hand-written itertools, functional helpers and lazy lists.
def take(n, it):
    return [x for _, x in zip(range(n), it)]
def iterate(f, x):
    while True:
        yield x
        x = f(x)
def chunk(it, n):
    it = iter(it)
    while c := take(n, it): yield c
def flatten(x):
    for i in x:
        if isinstance(i, (list, tuple, set)): yield from flatten(i)
        else: yield i
def unique(it, key=lambda x: x):
    seen = set()
    return [x for x in it if not (key(x) in seen or seen.add(key(x)))]
def group(it, key):
    out = {}
    for x in it: out.setdefault(key(x), []).append(x)
    return out
def compose(*fs): return lambda x: [x := f(x) for f in reversed(fs)][-1]
def curry(f, n, *a): return f(*a) if len(a) >= n else lambda x: curry(f, n, *a, x)
def memo(f):
    c = {}
    return lambda *a: c[a] if a in c else c.setdefault(a, f(*a))
print(take(8, iterate(lambda x: x * 2, 1)), list(chunk(range(7), 3)), list(flatten([1, [2, (3, [4])], {5}])), unique("abcABC", str.lower), group(range(10), lambda x: x % 3), compose(str, abs, int)("-5"), curry(lambda a, b, c: a + b * c, 3)(1)(2)(3))
fib = memo(lambda n: n if n < 2 else fib(n - 1) + fib(n - 2))
print(fib(60), take(5, (x for x in iterate(lambda x: x + 1, 1) if all(x % d for d in range(2, x)))))
class Lazy:
    def __init__(self, f): self.f, self.got = f, []
    def __getitem__(self, i):
        while len(self.got) <= i: self.got.append(self.f(len(self.got), self))
        return self.got[i]
f = Lazy(lambda n, s: n if n < 2 else s[n - 1] + s[n - 2])
print(f[50], len(f.got))
def pascal():
    row = [1]
    while True:
        yield row
        row = [a + b for a, b in zip([0] + row, row + [0])]
print(*take(6, pascal()))
def ruler(n): return [] if n == 0 else ruler(n - 1) + [n] + ruler(n - 1)
print(ruler(4), sum(ruler(10)))
