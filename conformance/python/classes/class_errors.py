# Making classes wrongly, setting and deleting what cannot be, and __set_name__, __init_subclass__, super() errors.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# classes: errors
t(type); t(type,1,2); t(type,'X',(),{},1); t(type,1,(),{}); t(type,'X',[],{}); t(type,'X',(),[]); t(type,'X',(1,),{}); t(type,'X',(int,str),{}); t(type,'X',(object,int),{}); t(type,'X',(int,int),{}); t(type,'X',(bool,),{}); t(type,'X\0',(),{}); t(type,'X',(),{'__slots__':1}); t(type,'X',(),{'__slots__':['1a']}); t(type,'X',(),{'__slots__':['a'],'a':1}); t(type,'X',(int,),{'__slots__':['a']}); t(type,'X',(),{'__slots__':['__dict__','__dict__']}); t(type,'X',(),{'__slots__':['__weakref__','__weakref__']}); t(type,'X',(),{'__qualname__':1}); t(type,'X',(),{'__classcell__':1}); t(type,'X',(type(None),),{}); t(type,'X',(type(lambda:0),),{}); t(type,'X',(range,),{}); t(type,'X',(slice,),{}); t(type,'X',(type(...),),{}); t(type,'X',(memoryview,),{}); t(type,'X',(type({}.keys()),),{})
class A: pass
class B(A): pass
t(type,'X',(A,B),{}); t(lambda: type('X',(B,A),{}).__mro__)
class X1(A): pass
class Y1(A): pass
class P(X1,Y1): pass
class Q(Y1,X1): pass
t(type,'Z',(P,Q),{})
class M1(type): pass
class M2(type): pass
class C1(metaclass=M1): pass
class C2(metaclass=M2): pass
t(type,'Z',(C1,C2),{}); t(M1,'Z',(C2,),{}); t(lambda: type(type('Z',(C1,),{})).__name__)
class S1: __slots__=('a',)
class S2: __slots__=('b',)
t(type,'Z',(S1,S2),{})
class S3: __slots__=()
t(lambda: type('Z',(S1,S3),{'__slots__':()}).__slots__)
class E1(Exception): pass
class E2(OSError): pass
class E3(StopIteration): pass
t(lambda: type('Z',(E1,E2),{}).__mro__); t(type,'Z',(E2,E3),{}); t(type,'Z',(dict,list),{}); t(type,'Z',(E1,dict),{})
a=A()
def seta(o,n,v): setattr(o,n,v)
for n,v in [('__class__',1),('__class__',int),('__class__',B),('__class__',S1),('__dict__',1),('__dict__',{'a':1}),('__doc__',1),('__module__',1),('__weakref__',1),('__mro__',1)]:
    t(seta,a,n,v)
print(type(a).__name__, a.__dict__, a.__doc__)
for n in ['__class__','__dict__','__doc__','nope','__module__']: t(delattr,a,n)
for n,v in [('__name__',1),('__name__','N'),('__qualname__',1),('__qualname__','Q.N'),('__mro__',1),('__module__',3),('__doc__','d'),('__dict__',{}),('__class__',1),('__annotations__',{'x':int}),('__abstractmethods__',1),('__base__',int)]:
    t(seta,A,n,v)
print(A, A.__name__, A.__module__, A.__doc__, A.__annotations__)
for n in ['__name__','__qualname__','__module__','__doc__','__dict__','__class__','nope','__annotations__','__abstractmethods__']: t(delattr,A,n)
for n in ['x','__name__','__class__','__doc__','real']: t(seta,int,n,1); t(delattr,int,n); t(seta,1,n,1); t(delattr,1,n)
for o in (1,1.0,'a',None,(),[],{},set(),len,'a'.upper,str.upper,object(),range(1),slice(1),b'',iter([]),(i for i in ()),Exception,type,True,...,lambda:0,print,property(),zip(),super):
    t(seta,o,'zz',1); t(getattr,o,'zz'); t(delattr,o,'zz')
class SL:
    __slots__=('x','y')
    z=1
s=SL(); t(getattr,s,'x'); t(seta,s,'x',1); t(getattr,s,'x'); t(delattr,s,'x'); t(delattr,s,'x'); t(seta,s,'w',1); t(delattr,s,'w'); t(getattr,s,'w'); t(seta,s,'z',1); t(delattr,s,'z'); t(getattr,s,'__dict__'); t(lambda: SL.x.__get__(1)); t(lambda: SL.x.__get__(None)); t(lambda: SL.x.__get__(None,SL).__name__); t(lambda: SL.x.__set__(1,2)); t(lambda: SL.x.__delete__(s)); t(lambda: SL.x.__objclass__); print(SL.x)
class PR:
    @property
    def p(self): "doc p"; return 1
    q=property(None,lambda s,v: print('set',v)); r=property(); 
    w=property(lambda s: 3, None, lambda s: print('del'), 'dd')
p=PR()
for n in 'pqrw': t(getattr,p,n); t(seta,p,n,2); t(delattr,p,n)
print(PR.p.__doc__, PR.w.__doc__, PR.r.__doc__, PR.p.fget.__name__, PR.q.fget, PR.p.fset, PR.__dict__['p'].__isabstractmethod__)
PR.late=property(); t(getattr,p,'late'); t(seta,p,'late',1); t(delattr,p,'late')
t(property,1,2,3,4,5); t(lambda: property(fget=1,doc='x').fget); t(lambda: PR.p.__get__(None,None)); t(lambda: PR.p.__get__(1)); t(lambda: PR.p.getter(1).fget); t(lambda: PR.p.nope); t(seta,PR.p,'fget',1); t(seta,PR.p,'__doc__','nd'); print(PR.p.__doc__)
t(lambda: classmethod()); t(lambda: staticmethod(1,2)); t(lambda: classmethod(1).__get__(None,int)()); t(lambda: staticmethod(5)()); t(lambda: classmethod(5)()); t(lambda: staticmethod(len)('abc'))
class SN:
    def __set_name__(self,o,n): raise KeyError('sn')
def mk():
    class K: x=SN()
t(mk)
class SN2:
    def __set_name__(self,o): pass
def mk():
    class K: x=SN2()
t(mk)
class IS:
    def __init_subclass__(cls,a,**k): super().__init_subclass__(**k); print('is',a)
def mk():
    class K(IS): pass
t(mk)
def mk():
    class K(IS,a=1,b=2): pass
t(mk)
def mk():
    class K(IS,a=1): pass
    return K.__name__
t(mk)
def mk():
    class K(b=2): pass
t(mk); t(lambda: type('K',(),{},b=2)); t(lambda: type('K',(IS,),{},a=2).__name__)
def mk():
    class K(1): pass
t(mk)
def mk():
    class K(*[int,str]): pass
t(mk)
def mk():
    class K(metaclass=1): pass
t(mk)
def mk():
    class K(metaclass=lambda *a,**k: (a[0],a[1],sorted(a[2]),k), z=1): x=1
    return K
t(mk)
def mk():
    class MM(type):
        def __prepare__(*a): return 1
    class K(metaclass=MM): pass
t(mk)
def mk():
    class MM(type):
        def __new__(m,n,b,d): return type.__new__(m,n,b)
    class K(metaclass=MM): pass
t(mk)
class NI:
    def __init__(self): return 1
t(NI)
class NN:
    def __new__(cls): return 1
t(NN); t(NN,1)
class NA:
    def __new__(cls,*a): return object.__new__(cls,*a)
t(NA,1); t(lambda: NA() is None)
class NB:
    def __init__(self,*a): object.__init__(self,*a)
t(NB,1); t(lambda: object(1)); t(lambda: object.__new__()); t(lambda: object.__new__(1)); t(lambda: object.__new__(int)); t(lambda: int.__new__(str)); t(lambda: int.__new__()); t(lambda: str.__new__(int)); t(lambda: list.__new__(dict)); t(lambda: object.__init__(1,2)); t(lambda: A(1)); t(lambda: A(x=1)); t(lambda: tuple.__new__(int)); t(lambda: type.__new__(type)); t(lambda: type.__new__(int,'X',(),{})); t(lambda: dict.__new__(list)); t(lambda: super().x); t(lambda: super(int)); t(lambda: super(1,2)); t(lambda: super(int,'a')); t(lambda: super(int,1).zork); t(lambda: super(int,int).zork); t(lambda: str(super(bool,True))); t(lambda: super(bool,True).__add__(1)); t(lambda: super(A).zork)
import abc
class AB(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
    @property
    @abc.abstractmethod
    def g(self): pass
    @classmethod
    @abc.abstractmethod
    def h(cls): pass
    @staticmethod
    @abc.abstractmethod
    def i(): pass
t(AB); print(sorted(AB.__abstractmethods__))
class AC(AB):
    f=g=h=None
t(AC); t(lambda: object.__new__(AC)); 
class AD(AC): i=1
t(lambda: AD().i)
