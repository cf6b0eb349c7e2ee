# super() in methods, class methods, static ways, properties, closures.
class A:
    @classmethod
    def c(cls): return "A.c " + cls.__name__
    @staticmethod
    def s(): return "A.s"
    @property
    def p(self): return "A.p"
    v = "A.v"
    def m(self): return "A.m"
class B(A):
    @classmethod
    def c(cls): return "B.c/" + super().c()
    @staticmethod
    def s(): return "B.s/" + super(B, B).s()
    @property
    def p(self): return "B.p/" + super().p
    v = "B.v"
    def m(self):
        def inner(): return super(B, self).m()
        return "B.m/" + inner() + super().v
    def lst(self): return [super(B, self).m() for _ in range(2)]
    def lam(self): return (lambda: super(B, self).m())()
b = B()
print(B.c(), B.s(), b.p, b.m(), b.lst(), b.lam())
try:
    super().x
except RuntimeError as e:
    print(e)
try:
    b2 = B()
    super(B, b2).nothing
except AttributeError as e:
    print(e)
try:
    super(B, 5)
except TypeError as e:
    print(e)
def f(self): return super().m()
B.f = f
try:
    b.f()
except RuntimeError as e:
    print(e)
class C(B):
    def m(self):
        s = super()
        return "C/" + s.m()
print(C().m(), C.c())
