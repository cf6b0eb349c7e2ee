# Overriding, super, inherited class attributes.
class A:
    n = "A"
    def __init__(self, x): self.x = x; print("A.init")
    def f(self): return "A.f"
    def g(self): return self.f() + "+g"
    def __repr__(self): return f"{type(self).__name__}({self.x})"
class B(A):
    n = "B"
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y
    def f(self): return "B.f/" + super().f()
class C(B):
    def f(self): return "C.f/" + super().f()
    def g(self): return "C.g/" + B.g(self)
c = C(1, 2)
print(c, c.g(), c.n, c.y, isinstance(c, A), issubclass(C, A), issubclass(A, C))
print(A(5), B(6, 7), C.__mro__)
print(super(B, c).f(), super(C, c).g(), super(C, C).f(c))
class D(A): pass
print(D(3).g())
