# What copy asks an object for, and object.__reduce_ex__.
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
# copy protocol
class P:
    def __init__(s,a): s.a=a
    def __eq__(s,o): return type(s) is type(o) and s.__dict__==o.__dict__
p=P([1]); q=copy.copy(p); r=copy.deepcopy(p); print(q==p, q.a is p.a, r==p, r.a is p.a, p.__reduce_ex__(4)[1:3], p.__getstate__(), object().__getstate__())
class PS:
    __slots__=('a','b')
s=PS(); s.a=1; print(s.__getstate__(), copy.copy(s).a, hasattr(copy.copy(s),'b'), s.__reduce_ex__(2)[2])
class PG:
    def __getstate__(s): return {'z':1}
    def __setstate__(s,st): s.got=st
print(copy.copy(PG()).got)
class PR:
    def __reduce__(s): return (P,(7,))
print(copy.copy(PR()).a, copy.deepcopy(PR()).a, PR().__reduce_ex__(4)[1])
class PN(tuple):
    def __new__(cls,*a): return super().__new__(cls,a)
    def __getnewargs__(s): return tuple(s)
print(copy.copy(PN(1,2)), PN(1,2).__reduce_ex__(2)[1][1:])
class L(list): pass
l=L([1,[2]]); l.at=1; m=copy.deepcopy(l); print(m, m.at, type(m).__name__, m[1] is l[1]); rr=l.__reduce_ex__(2); print(rr[2], list(rr[3]))
class DD(dict): pass
print(list(DD(a=1).__reduce_ex__(2)[4]), copy.copy(DD(a=1)), type(copy.copy(DD())).__name__)
t(lambda: copy.copy(type)); t(lambda: copy.deepcopy(len) is len); t(lambda: copy.deepcopy(sys) is sys); t(lambda: (i for i in ()).__reduce_ex__(2)); t(lambda: (lambda: 0).__reduce_ex__(2)) if False else None; t(lambda: bytearray(b'ab').copy()); 
class BA(bytearray): pass
b=BA(b'xyz'); b.t=1; print(copy.copy(b), copy.deepcopy(b).t)
