# Special methods found through descriptors of every kind.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
class SpecialDescr:
    def __init__(self, impl): self.impl = impl
    def __get__(self, obj, owner):
        print('get', type(obj).__name__, owner.__name__)
        return self.impl.__get__(obj, owner)
class ErrDescr:
    def __get__(self, obj, owner): raise KeyError('boom')
def const(v):
    def f(self,*a): return v
    return f
import copy, math, operator, asyncio
def mk(name, v):
    return type('X',(),{name: SpecialDescr(const(v))})()
def me(name):
    return type('X',(),{name: ErrDescr()})()
def sett(x): x[0]=1
def delt(x): del x[0]
def withh(x):
    with x as y: print('y', y)
def match_(x):
    match x:
        case int(): return 1
    return 0
def aw(x):
    async def f(): return await x
    return asyncio.run(f())
def aiter_(x):
    async def f():
        async for i in x: print(i)
    return asyncio.run(f())
tests=[('__bytes__',b'abc',bytes),('__reversed__',iter([1]),lambda x:list(reversed(x))),('__length_hint__',3,operator.length_hint),('__len__',3,len),('__iter__',iter([1,2]),list),('__next__',5,next),('__call__',1,lambda x:x(1)),('__repr__','r',repr),('__str__','s',str),('__format__','f',lambda x:format(x,'z')),('__hash__',7,hash),('__bool__',False,bool),('__int__',3,int),('__float__',2.5,float),('__complex__',1j,complex),('__index__',2,lambda x:[1,2,3][x]),('__round__',4,round),('__trunc__',4,math.trunc),('__floor__',4,math.floor),('__ceil__',4,math.ceil),('__contains__',True,lambda x:1 in x),('__getitem__',9,lambda x:x[0]),('__setitem__',None,sett),('__delitem__',None,delt),('__add__',1,lambda x:x+1),('__radd__',1,lambda x:1+x),('__iadd__',1,lambda x:operator.iadd(x,1)),('__neg__',1,lambda x:-x),('__abs__',1,abs),('__invert__',1,lambda x:~x),('__eq__',True,lambda x:x==1),('__lt__',True,lambda x:x<1),('__ne__',True,lambda x:x!=1),('__divmod__',(1,2),lambda x:divmod(x,2)),('__rdivmod__',(1,2),lambda x:divmod(2,x)),('__pow__',3,lambda x:pow(x,2)),('__dir__',['a'],dir),('__sizeof__',100,lambda x:0),('__copy__',5,copy.copy),('__deepcopy__',5,copy.deepcopy),('__enter__',5,withh),('__exit__',5,withh),('__getattr__',5,lambda x:x.zork),('__getattribute__',5,lambda x:x.zork),('__setattr__',None,lambda x:setattr(x,'a',1)),('__delattr__',None,lambda x:delattr(x,'a')),('__await__',iter([]),aw),('__aiter__',5,aiter_),('__matmul__',5,lambda x:x@1),('__missing__',5,lambda x:0),('__fspath__','a',lambda x:0)]
for n,v,f in tests:
    print(n); t(lambda: f(mk(n,v)))
    if n not in ('__iter__','__repr__','__hash__','__eq__','__lt__','__ne__','__await__','__aiter__'): t(lambda: f(me(n)))
class M(type):
    __instancecheck__=SpecialDescr(const(True)); __subclasscheck__=SpecialDescr(const(True)); __prepare__=None
    __call__=SpecialDescr(const(3))
try:
    class Q(metaclass=M): pass
except Exception as e: print(type(e),e)
class M(type):
    __instancecheck__=SpecialDescr(const(True)); __subclasscheck__=SpecialDescr(const(True))
    __call__=SpecialDescr(const(3)); __getitem__=SpecialDescr(const(4)); __len__=SpecialDescr(const(4)); __iter__=SpecialDescr(const(iter([])))
    __contains__=SpecialDescr(const(True)); __bool__=SpecialDescr(const(False)); __or__=SpecialDescr(const(4));
class Q(metaclass=M): pass
print(isinstance(1,Q), issubclass(int,Q), Q(), Q[1], len(Q), list(Q), 1 in Q, bool(Q), Q|1)
class Both:
    __enter__=SpecialDescr(const(1)); __exit__=SpecialDescr(const(True))
withh(Both())
class S: __set_name__=SpecialDescr(const(1))
class T: s=S()
class D(dict): __missing__=SpecialDescr(const(3))
print(D()['x'])
class I: __init__=SpecialDescr(const(None)); 
I(1,2)
class I: __new__=SpecialDescr(const(3)); 
t(lambda: I(1,2))
class I: __init_subclass__=SpecialDescr(const(3)); 
class J(I): pass
class I: __class_getitem__=SpecialDescr(const(3)); 
t(lambda: I[1])
class PL:
    @property
    def __call__(self): return lambda *a: a
    @property
    def __len__(self): return lambda : 3
    @property
    def __iter__(self): return lambda : iter([1])
    @staticmethod
    def __getitem__(i): return i
    @classmethod
    def __add__(cls, i): return cls.__name__, i
    __sub__ = staticmethod(lambda x: x)
    __lt__ = classmethod(lambda c, x: x)
    __str__ = lambda self: 'lam'
    import functools
    __mul__ = functools.partial(lambda *a: a[1:], 1)
    __mod__ = functools.partialmethod(lambda *a: a[1:], 1)
    __eq__ = staticmethod(lambda x: 'eq')
    __hash__ = property(lambda s: lambda: 5)
    __contains__ = property(lambda s: lambda x: x)
    __format__ = staticmethod(lambda x: 'F'+x)
    __enter__ = staticmethod(lambda : 'F')
    __exit__ = staticmethod(lambda *a : True)
    __bool__ = staticmethod(lambda *a : False)
    __neg__=property(lambda s: lambda: 3)
p=PL(); print(p(1,2), len(p), list(p), p[3], p+3, p-3, p<4, str(p), p*3, p%3, p==4, hash(p), 3 in p, f'{p:x}', bool(p), -p)
withh(p)
