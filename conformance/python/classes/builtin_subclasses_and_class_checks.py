# Subclasses of builtin types with keywords and slots, class statements that are refused, super in
# every position, what may be deleted or renamed, throw() of odd exceptions.
def t(name, f):
    try: print(name, repr(f()))
    except BaseException as e: print(name, type(e).__name__, e)
def D3():
    d={i:i for i in range(3)}
    for i in d.values():
        d.pop(i); d[i+10]=0
t('D3', D3)
def E():
    class M(type):
        def meth(cls): return "m"
    class N(M):
        def meth(cls): return "n"+super().meth()
    class X(metaclass=N): pass
    return X.meth()
t('E', E)
def E2():
    class mysuper(super):
        def __init__(self, *args): return super(mysuper, self).__init__(*args)
    class A:
        def meth(self,a): return 'A(%r)'%a
    class E(A):
        def meth(self,a): return "E"+mysuper(E,self).meth(a)
    return E().meth(5)
t('E2', E2)
def E3():
    class A:
        def meth(self,a): return 'A(%r)'%a
    class B(A):
        def __init__(self): self.__super=super(B,self)
        def meth(self,a): return 'B'+self.__super.meth(a)
    class C(A):
        def meth(self,a): return "C"+self.__super.meth(a)
    C._C__super=super(C)
    class D(C,B):
        def meth(self,a): return "D"+super().meth(a)
    return C().meth(1)
t('E3', E3)
def E4():
    class D1(dict):
        @classmethod
        def f(cls): return super().fromkeys([1])
    class P:
        @property
        def x(self): return 1
    class Q(P):
        @property
        def x(self): return super().x+1
        @staticmethod
        def s(): return 1
    return D1.f(), Q().x, super(Q,Q()).__thisclass__.__name__, super(Q,Q).x
t('E4', lambda: E4()[:3])
def F():
    class L:
        def __init__(s,n): s.n=n
        def __iter__(s): return iter(range(s.n))
        def __length_hint__(s): return 10**5
    l=[]; l.extend(L(3)); return l, list(L(2)), tuple(L(1))
t('F', F)
class subl(list):
    def __new__(cls, seq, newarg=None):
        self=super().__new__(cls,seq); self.newarg=newarg; return self
t('G', lambda: subl([1,2],newarg=3))
t('G', lambda: subl([1,2],newarg=3).newarg)
for base, arg in ((set,[1]),(dict,{1:2}),(tuple,(1,)),(frozenset,[1]),(float,1.5),(int,3),(str,'a'),(bytes,b'a'),(bytearray,b'a'),(filter,None)):
    class s1(base): pass
    t(('G1',base.__name__), lambda: s1(x=1) )
    class s2(base):
        def __init__(self,*a,newarg=None):
            self.newarg=newarg
    t(('G2',base.__name__), lambda: (s2(arg,newarg=3) if base is not filter else s2(bool,[1],newarg=3)).newarg )
    class s3(base):
        def __new__(cls,*a,newarg=None):
            return super().__new__(cls,*a)
    t(('G3',base.__name__), lambda: type(s3(arg,newarg=3) if base is not filter else s3(bool,[1],newarg=3)).__name__ )
def H():
    class C: pass
    class Proxy:
        def __init__(s,o): s.__o=o
        def __getattribute__(s,n):
            if n.startswith('_Proxy__'): return object.__getattribute__(s,n)
            return getattr(s.__o,n)
    p=Proxy(C())
    class Fake:
        __class__=property(lambda s: str)
    return isinstance(p,C), isinstance(p,Proxy), isinstance(Fake(),str), p.__class__.__name__, issubclass(Fake().__class__, str)
t('H',H)
def N1():
    class M(type):
        @classmethod
        def __prepare__(m,*a): return None
    class C(metaclass=M): x=1
t('N1',N1)
def N2():
    class C:
        def __init__(self): pass
    return type('X',(),{},1)
t('N2',N2)
t('N3',lambda: type())
t('N3',lambda: type(1,2))
t('N4',lambda: type('A',(),{'__slots__':'1'}))
t('N4',lambda: type('A',(),{'__slots__':['a','a b']}))
t('N4',lambda: type('A',(),{'__slots__':['__dict__','__dict__']}))
t('N4',lambda: type('A',(),{'__slots__':['__weakref__','__weakref__']}))
t('N4',lambda: type('A',(int,),{'__slots__':'x'}))
t('N4',lambda: type('A',(),{'__slots__':['x'],'x':1}))
t('N4',lambda: type('A',(),{'__slots__':[1]}))
t('N5',lambda: type('A\0',(),{}))
t('N5',lambda: type(b'A',(),{}))
t('N5',lambda: type('A',[],{}))
t('N5',lambda: type('A',(),()))
t('N5',lambda: type('A',(None,),{}))
t('N5',lambda: type('A',(bool,),{}))
t('N5',lambda: type('A',(int,str),{}))
def N6():
    A=type('A',(),{}); A.__name__='B'; r=[A.__name__,A.__qualname__]
    for v in ('C\0',b'x',1):
        try: A.__name__=v
        except Exception as e: r.append((type(e).__name__,str(e)))
    try: del A.__name__
    except Exception as e: r.append((type(e).__name__,str(e)))
    return r
t('N6',N6)
def M1():
    def g(): yield
    x=g(); x.__name__='n'; x.__qualname__='q'
    r=[x.__name__,x.__qualname__]
    try: x.__name__=1
    except TypeError as e: r.append(str(e))
    try: del x.__name__
    except TypeError as e: r.append(str(e))
    return r
t('M1',M1)
def M2():
    def g():
        try: raise ValueError
        except ValueError:
            yield
        
    x=g(); next(x)
    try: x.throw(KeyError('a'))
    except KeyError as e: return repr(e.__context__)
t('M2',M2)
t('O',lambda: (float.fromhex('0x1.00000000000001p-1022').hex(), float.fromhex('0x0.fffffffffffff8p-1022'), float.fromhex('0x0.00000000000008p-1022'), float.fromhex('0x1.8p-1075'),float.fromhex('0x1p-1075'),float.fromhex('0x1.00000000000008p-1022') ))
class pf(float):
    __slots__=['prec']
    def __init__(self,v=0.0,prec=12): self.prec=int(prec)
    def __new__(cls,v=0.0,prec=12): return float.__new__(cls,v)
t('P',lambda: pf(1.5,3).prec)
class ms(str):
    __slots__=()
t('P2',lambda: hasattr(ms('a'),'__dict__'))
class pd(dict):
    __slots__=('a',)
def P3():
    x=pd(b=1); x.a=2
    try: x.c=1
    except AttributeError as e: return x.a, str(e)
t('P3',P3)
class slist(list):
    __slots__=('a','b')
def P4():
    x=slist([1]); x.a=1
    return x.a, x
t('P4',P4)

class E(Exception):
    def __new__(cls, *args, **kwargs):
        return cls
def bad_throw():
    def g():
        yield
    x = g()
    x.throw(E)
t('throw', bad_throw)
t('new', lambda: list.__new__([]))
t('new', lambda: str.__new__('a'))
t('new', lambda: dict.__new__({}))
import re, json, itertools
def shrink():
    b = bytearray(b'abc'); m = re.match(b'(a)(b)(c)', b); b.clear()
    return m.group(), m.groups()
t('shrink', shrink)
t('json', lambda: json.JSONDecoder().decode(5))
t('json', lambda: json.JSONDecoder().raw_decode(b'5'))
def group():
    class K:
        def __init__(self, v): pass
        def __eq__(self, other):
            nonlocal i
            i += 1
            if i == 1: next(g, None)
            return True
    i = 0
    g = next(itertools.groupby(range(10), K))[1]
    return [isinstance(next(g, None), (int, type(None))) for _ in range(2)]
t('group', group)
