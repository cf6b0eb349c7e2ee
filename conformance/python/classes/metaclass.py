# Metaclasses.
class Meta(type):
    def __new__(m, name, bases, ns, **kw):
        print("new", name, sorted(k for k in ns if not k.startswith("__")), kw)
        ns["added"] = name.lower()
        return super().__new__(m, name, bases, ns)
    def __init__(cls, name, bases, ns, **kw):
        print("init", name)
        super().__init__(name, bases, ns)
    def __call__(cls, *a):
        print("call", cls.__name__, a)
        return super().__call__(*a)
    @property
    def prop(cls): return cls.__name__ + "!"
    def meth(cls): return "meta method of " + cls.__name__
    def __repr__(cls): return f"<{cls.__name__}>"
    def __len__(cls): return 7
    def __iter__(cls): return iter([1, 2])
    def __contains__(cls, x): return x == 3
    def __getitem__(cls, k): return k
class A(metaclass=Meta, opt=1):
    x = 1
    def __init__(self, v=0): self.v = v
class B(A):
    y = 2
print(A.added, B.added, B(3).v, A.prop, B.meth(), A, len(A), list(A), 3 in A, A["k"], type(A).__name__, type(B) is Meta)
print(isinstance(A, Meta), issubclass(Meta, type))
try:
    A().meth()
except AttributeError as e:
    print(e)
class Prep(type):
    @classmethod
    def __prepare__(m, name, bases):
        print("prepare", name)
        return {"given": 1}
class P(metaclass=Prep):
    z = given + 1
print(P.z, P.given)
class M2(type): pass
try:
    class Bad(A, metaclass=M2): pass
except TypeError as e:
    print(e)
class Singleton(type):
    _i = {}
    def __call__(cls, *a):
        if cls not in cls._i: cls._i[cls] = super().__call__(*a)
        return cls._i[cls]
class Conf(metaclass=Singleton): pass
print(Conf() is Conf())
