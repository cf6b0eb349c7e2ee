# Class and instance attributes, methods, identity.
class P:
    kind = "point"
    def __init__(self, x, y=0):
        self.x = x
        self.y = y
    def norm2(self): return self.x ** 2 + self.y ** 2
    def moved(self, dx): return P(self.x + dx, self.y)
p, q = P(3, 4), P(1)
print(p.x, p.y, p.norm2(), p.moved(2).x, q.y)
p.kind = "own"
print(p.kind, q.kind, P.kind)
del p.kind
print(p.kind)
P.kind = "changed"
print(p.kind, q.kind)
p.z = 9
print(p.__dict__, vars(q), sorted(p.__dict__))
print(type(p) is P, p.__class__.__name__, isinstance(p, P), isinstance(1, P), P.norm2(p))
m = p.norm2
print(m(), m.__self__ is p, m.__func__ is P.norm2, m.__name__)
P.added = lambda self, k: self.x * k
print(p.added(10), p == p, p == q, p != q, p is p)
print(hasattr(p, "x"), getattr(p, "nope", "dflt"), callable(P), callable(p))
