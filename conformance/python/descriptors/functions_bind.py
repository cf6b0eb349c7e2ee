# Functions are descriptors.
class C:
    def m(self, x=1): return (type(self).__name__, x)
def free(self): return ("free", self)
c = C()
print(free.__get__(5)(), C.m.__get__(c, C)(2), C.__dict__["m"].__get__(c)(3))
print(C.m is C.__dict__["m"], c.m == c.m, c.m is c.m, C().m == C().m)
C.f = free
print(C.f is free, c.f()[0])
c.inst = free
try:
    c.inst()
except TypeError as e:
    print(e)
bound = c.m
del C.m
print(bound(9))
class D:
    b = len
    l = lambda self: "lambda"
    c = str
print(D().b("abc"), D().l(), D().c(5))
import re
print(re.sub("0x[0-9a-f]+", "0x", repr(c.f)))
