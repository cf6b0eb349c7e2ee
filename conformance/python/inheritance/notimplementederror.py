# Hand-made abstract methods, template methods, visitors.
class Node:
    def accept(self, v): return getattr(v, "visit_" + type(self).__name__.lower(), v.generic)(self)
class Num(Node):
    def __init__(self, v): self.v = v
class Add(Node):
    def __init__(self, *a): self.a = a
class Mul(Add): pass
class Neg(Node):
    def __init__(self, a): self.a = a
class Eval:
    def generic(self, n): raise NotImplementedError(type(n).__name__)
    def visit_num(self, n): return n.v
    def visit_add(self, n): return sum(x.accept(self) for x in n.a)
    def visit_mul(self, n):
        r = 1
        for x in n.a: r *= x.accept(self)
        return r
class Show(Eval):
    def visit_num(self, n): return str(n.v)
    def visit_add(self, n): return "(" + " + ".join(x.accept(self) for x in n.a) + ")"
    def visit_mul(self, n): return " * ".join(x.accept(self) for x in n.a)
t = Mul(Num(2), Add(Num(3), Num(4)), Num(5))
print(t.accept(Show()), "=", t.accept(Eval()))
try:
    Neg(Num(1)).accept(Eval())
except NotImplementedError as e:
    print("NotImplementedError", e)
