# Generators as methods, with closures, recursion and arguments.
class Tree:
    def __init__(self, v, *kids): self.v, self.kids = v, kids
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
    def depth_first(self, level=0):
        yield level, self.v
        for k in self.kids: yield from k.depth_first(level + 1)
    @property
    def leaves(self): return (n for n in self if n > 2)
    @classmethod
    def many(cls, n):
        for i in range(n): yield cls(i)
t = Tree(1, Tree(2, Tree(3)), Tree(4))
print(list(t), list(t.depth_first()), list(t.leaves), [x.v for x in Tree.many(3)])
def outer():
    n = 0
    def g():
        nonlocal n
        while n < 3:
            n += 1
            yield n
    return g, lambda: n
g, get = outer()
it = g()
print(next(it), get(), list(it), get())
def kw(*a, k=1, **m):
    yield a; yield k; yield m
print(list(kw(1, 2, k=3, z=4)))
yl = lambda: (yield)
print(list(yl()))
def state():
    print((yield "first"), "received")
    yield [(yield 1), (yield 2)]
s = state()
print(next(s), s.send("S"), s.send("a"), s.send("b"))
