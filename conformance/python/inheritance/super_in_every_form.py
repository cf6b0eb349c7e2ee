# super() with no, one and two arguments, in class and static methods, unbound, stored, and its errors.
class A:
    x = "A.x"

    def m(self):
        return "A.m"

    @classmethod
    def c(cls):
        return "A.c", cls.__name__

    @staticmethod
    def s():
        return "A.s"

    @property
    def p(self):
        return "A.p"


class B(A):
    x = "B.x"

    def m(self):
        return "B.m", super().m(), super(B, self).m(), super(A, self).__init__.__name__

    @classmethod
    def c(cls):
        return super().c(), super(B, cls).c()

    @staticmethod
    def s():
        return super(B, B).s()

    @property
    def p(self):
        return super().p, super().x, super().__class__ is super

    def lazy(self):
        return (lambda: super(B, self).m())(), [super(B, self).m() for _ in range(1)]

    def stored(self):
        s = super()
        return s.m(), s.__thisclass__.__name__, s.__self__ is self, s.__self_class__.__name__

    def fails(self):
        out = []
        for f in (lambda: super().m, lambda: super(B, 5).m, lambda: super(5, self), lambda: super(A, B).nothing,
                  lambda: super(B, self).nothing, lambda: super(B).m, lambda: super(B, self, 1), lambda: super(B, A())):
            try:
                out.append(f())
            except (TypeError, RuntimeError, AttributeError) as e:
                out.append(f"{type(e).__name__}: {e}")
        return out


b = B()
print(b.m(), B.c(), b.c(), B.s(), b.p, b.lazy(), b.stored())
for line in b.fails():
    print(line)
u = super(B)
print(u.__get__(b, B).m(), repr(u), repr(super(B, b)).replace(hex(id(b)), "X"), u.__self__)
