# subclasses and protocols
def t(f):
    try: print(repr(f()))
    except BaseException as e: print(type(e).__name__, e)
class I(int): pass
class I2(int):
    def __add__(self,o): return 'add'
    def __radd__(self,o): return 'radd'
    def __int__(self): return 99
    def __repr__(self): return 'I2!'
    def __eq__(self,o): return True
    __hash__=int.__hash__
class F(float): pass
class F2(float):
    def __float__(self): return 7.5
    def __lt__(self,o): return 'lt'
class C(complex): pass
i=I(5); big=I(10**30)
for f in (lambda:i+1, lambda:type(i+1), lambda:type(+i), lambda:type(-i), lambda:type(abs(i)), lambda:i, lambda:str(i), lambda:I('12'), lambda:I('12',3), lambda:type(I()), lambda:big*2, lambda:type(int(i)), lambda:int(I2(3)), lambda:float(F2(3)), lambda:I2(3)+1, lambda:1+I2(3), lambda:I2(3)-1, lambda:I2(3), lambda:[I2(3)], lambda:I2(3)==5, lambda:i==5, lambda:hash(i)==hash(5), lambda:{5:1}[i], lambda:i.real, lambda:type(i.real), lambda:type(i.conjugate()), lambda:i.bit_length(), lambda:isinstance(i,int), lambda:bool(I(0)), lambda:i.__index__(), lambda:[10,20,30,40,50,60][i], lambda:range(i), lambda:i<<2, lambda:2**i, lambda:i**2, lambda:round(i,-1), lambda:divmod(i,2), lambda:i//2, lambda:i%3, lambda:i/2, lambda:hex(i), lambda:bin(i), lambda:f'{i:04d}', lambda:'%d'%i, lambda:I.from_bytes(b'\x01\x02','big'), lambda:type(I.from_bytes(b'\x01','big')), lambda:F(1.5)+1, lambda:type(F(1.5)), lambda:F(1.5), lambda:F('2.5'), lambda:type(F(1)+F(2)), lambda:F.fromhex('0x1p4'), lambda:type(F.fromhex('0x1p4')), lambda:F2(1)<2, lambda:1>F2(2), lambda:C(1,2), lambda:type(C(1,2)*2), lambda:C('1+2j'), lambda:complex(C(1,2)), lambda:type(complex(C(1,2))), lambda:F(1.0)==1, lambda:hash(F(1.5))==hash(1.5), lambda:int(F(3.9)), lambda:round(F(2.5)), lambda:F(2.5).is_integer()): t(f)
i.attr=3; print(i.attr, i.__dict__); fl=F(2); fl.x=1; print(fl.x)
class S(int):
    __slots__=()
t(lambda:setattr(S(1),'a',1))
class New(int):
    def __new__(cls, v, extra=None):
        o=super().__new__(cls, v*2); o.extra=extra; return o
n=New(4,'e'); print(n, n.extra, n+1, type(n))
class Ix:
    def __index__(self): return 3
class It:
    def __int__(self): return 4
class Ft:
    def __float__(self): return 2.5
class Tr:
    def __trunc__(self): return 6
class Bad:
    def __int__(self): return 'x'
    def __index__(self): return 1.5
    def __float__(self): return 'f'
    def __complex__(self): return 1.0
    def __bool__(self): return 5
class Cx:
    def __complex__(self): return 3+4j
import math, cmath
for f in (lambda:int(Ix()), lambda:float(Ix()), lambda:complex(Ix()), lambda:int(It()), lambda:float(It()), lambda:int(Ft()), lambda:float(Ft()), lambda:int(Tr()), lambda:int(Bad()), lambda:float(Bad()), lambda:complex(Bad()), lambda:complex(Cx()), lambda:complex(Cx(),1), lambda:complex(1,Cx()), lambda:[0]*Ix(), lambda:'abcdef'[Ix()], lambda:[1,2][Bad()], lambda:hex(Ix()), lambda:hex(It()), lambda:math.sqrt(Ft()), lambda:math.sqrt(Bad()), lambda:math.sqrt(Ix()), lambda:cmath.sqrt(Cx()), lambda:math.gcd(Ix(),6), lambda:math.floor(Ft()), lambda:math.trunc(Tr()), lambda:math.trunc(It()), lambda:1<<Ix() if 0 else 1, lambda:pow(2,Ix()), lambda:round(2.5678,Ix()), lambda:round(It()), lambda:(5).to_bytes(Ix(),'big'), lambda:int('11',Ix()), lambda:bool(Bad()), lambda:range(Ix()), lambda:range(It()), lambda:abs(It()), lambda:divmod(Ix(),2), lambda:chr(Ix()), lambda:math.factorial(Ix()), lambda:math.isqrt(Bad()), lambda:math.ldexp(1,Ix())): t(f)
class Num:
    def __init__(s,v): s.v=v
    def __round__(s,n=None): return ('round',n)
    def __floor__(s): return 'fl'
    def __ceil__(s): return 'ce'
    def __pow__(s,o,m=None): return ('pow',o,m)
    def __rpow__(s,o,m=None): return ('rpow',o,m)
    def __divmod__(s,o): return 'dm'
    def __rdivmod__(s,o): return 'rdm'
    def __radd__(s,o): return ('radd',o)
    def __rtruediv__(s,o): return ('rtd',o)
    def __rlshift__(s,o): return ('rls',o)
    def __eq__(s,o): return 'eq'
    def __lt__(s,o): return 'lt'
    def __gt__(s,o): return 'gt'
    def __neg__(s): return 'neg'
    def __index__(s): return 2
q=Num(1)
for f in (lambda:round(q),lambda:round(q,2),lambda:math.floor(q),lambda:math.ceil(q),lambda:q**2,lambda:pow(q,2,3),lambda:2**q,lambda:pow(2,q,3),lambda:divmod(q,1),lambda:divmod(1,q),lambda:1+q,lambda:1.5+q,lambda:10**30+q,lambda:1j+q,lambda:True+q,lambda:1/q,lambda:1<<q,lambda:1==q,lambda:1.5==q,lambda:10**30==q,lambda:1<q,lambda:1.5<q,lambda:-q,lambda:~q,lambda:1-q,lambda:1.0*q,lambda:1&q,lambda:1//q,lambda:q//1): t(f)
print(int.__doc__ is not None, float.__name__, (5).__class__, (1.5).__class__, True.__class__, None.__class__, (10**30).__class__, (1j).__class__)
print([x for x in dir(int) if x in ('__add__','__or__','bit_length','to_bytes','real')], hasattr(5,'__index__'), hasattr(1.5,'__index__'))
try: bool.x=1
except TypeError as e: print(e)
try:
    class B(bool): pass
except TypeError as e: print(e)
try:
    class B(type(None)): pass
except TypeError as e: print(e)
x=5; x+=10**30; x-=10**30; print(x); x<<=100; x>>=99; print(x); x**=3; print(x); x//=7; x%=5; x|=8; x&=12; x^=3; print(x)
print(sum(range(10**6)), sum([10**20]*3), sum([1.5,2,3j]), min(3,2.5,10**20), max(3,2.5,10**20))
def fib(n):
    a,b=0,1
    for _ in range(n): a,b=b,a+b
    return a
print(fib(1000)); print(len(str(fib(20000))))
s=0
for k in range(1,2000): s+=k**k%1000007
print(s)
a=3**5000; b=7**3000; print(a//b%10**20, a%b%10**20, (a*b)%(10**50), hash(a), hash(b), a>b, a.bit_length(), math.gcd(a*6,b*15), math.isqrt(a)%10**10)
print(int(str(a))==a, int(hex(a),16)==a, int(oct(b),8)==b, float(b%10**200), a/b)
class F3(float):
    def __radd__(s,o): return 'radd'
    def __add__(s,o): return 'add'
    def __eq__(s,o): return 'eq'
    def __mul__(s,o): return NotImplemented
for f in (lambda:1+F3(2),lambda:1.5+F3(2),lambda:F3(2)+1,lambda:1==F3(2),lambda:1.5==F3(1),lambda:F3(2)*2,lambda:2*F3(2),lambda:10**30+F3(1), lambda:F3(1)-1, lambda:1-F3(1)): t(f)
x=1
for code in (lambda:x.__iadd__, ): t(code)
def ia():
    x=1; x+='a'
def ib():
    x=1.5; x-=None
def ic():
    x=None; x+=1
def id_():
    x=True; x<<=1.5
for f in (ia,ib,ic,id_): t(f)
