# classmethod and staticmethod.
class A:
    n = 0
    @classmethod
    def make(cls, v=1):
        cls.n += v
        return cls.__name__, cls.n
    @staticmethod
    def add(a, b=2): return a + b
    @classmethod
    def create(cls): return cls()
class B(A): pass
print(A.make(), B.make(5), A.n, B.n, A().make(), type(B.create()).__name__, type(B().create()).__name__)
print(A.add(1), A().add(1, 1), B.add(3))
m = A.make
print(m.__self__ is A, m.__func__.__name__)
class C:
    def f(cls): return cls
    f = classmethod(f)
    g = staticmethod(lambda: "g")
    l = staticmethod(len)
print(C.f() is C, C.g(), C().g(), C.l("abc"))
class Reg:
    items = {}
    @classmethod
    def register(cls, name):
        def deco(f):
            cls.items[name] = f
            return f
        return deco
@Reg.register("hello")
def hello(): return "hi"
print(Reg.items["hello"]())
