# Private names.
class A:
    __x = 1
    __y__ = "not mangled"
    _z = 2
    def __init__(self): self.__v = 5
    def get(self): return self.__x + self.__v
    def __priv(self): return "priv"
    def call(self): return self.__priv()
    def local(self):
        __loc = 3
        return __loc
class B(A):
    __x = 100
    def get2(self): return self.__x
a = A()
print(a.get(), a._A__x, a._A__v, a.call(), a.local(), a.__y__, B().get2(), B().get())
print(sorted(k for k in A.__dict__ if "A__" in k))
try:
    a.__x
except AttributeError as e:
    print(e)
class _C:
    __q = 1
    def f(self): return self.__q
print(_C().f(), _C._C__q)
class D:
    def f(self, __arg): return __arg
    def g(self): return self.f(_D__arg=4)
print(D().g())
