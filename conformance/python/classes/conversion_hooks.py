# What the conversion special methods may return.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# container protocol
class L:
    def __init__(s,n): s.n=n
    def __len__(s): return s.n
for n in (0,1,-1,1.5,'a',None,2**70,-2**70,True): t(len,L(n)); t(bool,L(n))
class Bo:
    def __init__(s,n): s.n=n
    def __bool__(s): return s.n
for n in (True,False,1,0,None,'a'): t(bool,Bo(n)); t(lambda: 'y' if Bo(n) else 'n'); t(lambda: not Bo(n))
class Ix:
    def __init__(s,n): s.n=n
    def __index__(s): return s.n
for n in (1,-1,2**70,1.0,'a',None): t(lambda: [1,2,3][Ix(n)]); t(lambda: range(Ix(n))); t(lambda: hex(Ix(n))); t(lambda: 'ab'*Ix(n)) if n!=2**70 else t(lambda: 'ab'*Ix(n)); t(lambda: [1,2,3][:Ix(n)]); t(int,Ix(n)); t(float,Ix(n)); t(complex,Ix(n)); t(lambda: chr(Ix(n))); t(lambda: bytes(Ix(n)) if n not in (2**70,) else 0); t(lambda: round(1.25,Ix(n))); t(lambda: (1).__lshift__(Ix(n))); t(lambda: int('11',Ix(n)))
class IntS:
    def __init__(s,n): s.n=n
    def __int__(s): return s.n
    def __float__(s): return s.n
    def __complex__(s): return s.n
    def __str__(s): return s.n
    def __repr__(s): return s.n
    def __bytes__(s): return s.n
    def __format__(s,f): return s.n
    def __hash__(s): return s.n
    def __round__(s,n='none'): return s.n,n
    def __trunc__(s): return s.n
    def __floor__(s): return s.n
    def __ceil__(s): return s.n
    def __dir__(s): return s.n
    def __length_hint__(s): return s.n
    def __iter__(s): return s.n
    def __reversed__(s): return s.n
    def __contains__(s,x): return s.n
    def __getnewargs__(s): return s.n
import math,operator
for n in (1,1.5,'a',b'b',None,1j,2**70,[1],-1): 
    print('#',n)
    o=IntS(n)
    for q in (int,float,complex,str,repr,bytes,format,hash,round,math.trunc,math.floor,math.ceil,dir,iter,reversed,list): t(q,o)
    t(round,o,2); t(lambda: 1 in o); t(operator.length_hint,o); t(lambda: f'{o}'); t(lambda: '%s'%o); t(lambda: f'{o!r}'); t(lambda: ascii(o))
