# Attributes of functions, methods and descriptors, attribute hooks, calls.
import re
def plain(x): return re.sub("0x[0-9a-f]+", "0x", str(x))
def t(f, *a, **k):
    try:
        r = f(*a, **k)
        print("->", plain(r))
    except BaseException as e:
        print(type(e).__name__ + ":", plain(e), "|", plain(repr(e.__cause__)), "|", e.__suppress_context__)
# functions, generators, misc data model
def f(a,b=2,*c,d,e=5,**g): "doc"; return a
print(f.__name__,f.__qualname__,f.__module__,f.__doc__,f.__defaults__,f.__kwdefaults__,f.__annotations__,f.__dict__)
def seta(o,n,v): setattr(o,n,v)
for n,v in [('__name__',1),('__name__','n'),('__qualname__',2),('__doc__',3),('__defaults__',1),('__defaults__',(1,)),('__kwdefaults__',1),('__kwdefaults__',{'d':1}),('__annotations__',1),('__annotations__',{'a':int}),('__dict__',1),('__dict__',{'z':1}),('__module__',None),('__closure__',1),('x',1)]: t(seta,f,n,v)
t(f,1); t(f); print(f.__defaults__, f.z if hasattr(f,'z') else None, f.x)
for n in ['__name__','__qualname__','__doc__','__defaults__','__kwdefaults__','__annotations__','__dict__','__module__','x','nope']: t(delattr,f,n)
t(f,1); t(f,1,d=2); print(f.__doc__, f.__module__)
g=lambda x,/,y,*,z=1: 0
t(g); t(g,1); t(g,x=1,y=2); t(g,1,2,3); t(g,1,2,w=3); t(g,1,y=2,z=3); t(g,1,x=2,y=3)
class C:
    def m(self,a=1): return a
    @staticmethod
    def s(a): return a
    @classmethod
    def c(cls,a): return a
c=C()
t(c.m,1,2); t(C.m); t(C.m,1); t(c.s); t(c.c); t(C.c,1,2); t(c.m,b=1); t(C.s,1,2)
m=c.m
print(m.__name__, m.__func__ is C.m, m.__self__ is c, m.__doc__, m.__module__, m.__qualname__, m==c.m, m is c.m, hash(m)==hash(c.m))
t(seta,m,'x',1); t(delattr,m,'x'); t(seta,m,'__name__','z'); t(seta,m,'__func__',1); t(getattr,m,'zz'); t(getattr,m,'__defaults__')
C.m.attr=5; t(getattr,m,'attr'); t(lambda: m<m); t(lambda: type(m)(1,2)); t(lambda: type(m)(len,None)); t(lambda: type(m)(len,[1])()); t(lambda: type(m)()); 
# descriptors order
class D:
    def __get__(s,o,t=None): return ('D',o is None)
class DD(D):
    def __set__(s,o,v): print('set',v)
class DO:
    def __set__(s,o,v): print('DO set',v)
class DX(D):
    def __delete__(s,o): print('del')
class K:
    n=D(); d=DD(); o=DO(); x=DX()
k=K(); k.__dict__.update(n=1,d=2,o=3,x=4)
print(k.n,k.d,k.o,k.x,K.n,K.d,type(K.o).__name__); k.n=5; k.d=5; k.o=5; t(seta,k,'x',5); t(delattr,k,'d'); t(delattr,k,'o'); del k.x; del k.n; print(k.n); t(delattr,k,'n'); print(sorted(k.__dict__))
# getattr hooks
class G:
    def __getattr__(self,n):
        if n.startswith('a'): return n
        raise AttributeError('no '+n)
    @property
    def bad(self): raise AttributeError('inner')
    @property
    def bad2(self): raise ValueError('inner')
gg=G(); print(gg.abc, hasattr(gg,'b'), getattr(gg,'b',0)); t(lambda: gg.b); t(lambda: gg.bad); t(lambda: gg.bad2); t(hasattr,gg,'bad2'); t(hasattr,gg,1); t(getattr,gg,1); t(getattr,gg,1,2); t(setattr,gg,1,2); t(delattr,gg,1); t(setattr,gg,'x'); t(getattr); t(getattr,gg); t(hasattr,gg); t(delattr,gg)
class H:
    def __getattribute__(self,n):
        if n=='z': raise AttributeError('zzz')
        return object.__getattribute__(self,n)
    def __getattr__(self,n): return 'fallback '+n
h=H(); h.q=1; print(h.q, h.z, h.w)
class H2:
    def __setattr__(self,n,v): super().__setattr__(n,v*2)
    def __delattr__(self,n): print('d',n); super().__delattr__(n)
h=H2(); h.a=2; print(h.a, h.__dict__); del h.a; t(delattr,h,'a')
# call protocol
class CL:
    def __call__(self,*a,**k): return a,k
print(CL()(1,2,x=3), callable(CL()), callable(CL), callable(1)); o=CL(); o.__call__=lambda: 5; print(o())
class CN: pass
o=CN(); o.__call__=lambda: 5; t(o); t(1); t('a'); t(None); t([]); t({})
