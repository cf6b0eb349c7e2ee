# Giving a class other bases.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
import types, copy, sys, operator, functools
from types import SimpleNamespace as NS, MappingProxyType as MP
# bases
class A: x='A'
class B: x='B'
class C(A): pass
class D(C): pass
def setb(c,b): c.__bases__=b
t(setb,C,(B,)); print(C.x, D.x, C.__mro__, D.__mro__[1:3], C.__base__, issubclass(D,B), issubclass(D,A))
t(setb,C,(B,A)); print(C.x, D.__mro__); t(setb,C,()); t(setb,C,[A]); t(setb,C,(1,)); t(setb,C,(D,)); t(setb,C,(C,)); t(setb,C,(int,)); t(setb,A,(B,)); t(setb,int,(B,)); t(setb,C,(A,object)); t(setb,C,(object,A)); t(setb,C,(A,A))
print(C.__bases__, D.x); d=D(); A.x='new'; print(d.x)
class S(A): __slots__=('q',)
t(setb,S,(B,)); t(setb,C,(S,))
class M(type):
    def mro(c): return type.mro(c)
class E1(metaclass=M): pass
class E2(E1): pass
class E3(metaclass=M): y=3
t(setb,E2,(E3,)); print(E2.y)
