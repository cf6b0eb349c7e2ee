# The __class__ cell through metaclasses, and __mro_entries__.
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
class A: x="A"
class M(type):
    def mro(c): return type.mro(c)
# classcell
class MC(type):
    def __new__(m,n,b,ns): ns.pop('__classcell__',None); return super().__new__(m,n,b,ns)
def mkc():
    class X(metaclass=MC):
        def f(s): return __class__
t(mkc)
class MC2(type):
    def __new__(m,n,b,ns): c=super().__new__(m,n,b,ns); super().__new__(m,'other',b,ns); return c
def mkc():
    class X(metaclass=MC2):
        def f(s): return __class__
t(mkc)
class MC3(type):
    def mro(c):
        if '__classcell__' in c.__dict__: print('cell there')
        return super().mro()
class Y(metaclass=MC3):
    def f(s): return __class__
print(Y().f())
class O:
    def __mro_entries__(s,b): return (A,)
t(type,'Z',(O(),),{}); t(lambda: types.new_class('Z',(O(),)).__mro__)
class Z(O()): pass
print(Z.__bases__, Z.__orig_bases__!=())
