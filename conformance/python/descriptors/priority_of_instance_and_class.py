# Priority of instance and class.
class Data:
    def __get__(self, o, t): return 'data'
    def __set__(self, o, v): print('set', v)
class NonData:
    def __get__(self, o, t): return 'nondata'
class SetOnly:
    def __set__(self, o, v): print('set only', v)
class DelOnly:
    def __delete__(self, o): print('delete only')
class A:
    d, n, s, x = Data(), NonData(), SetOnly(), DelOnly()
a = A()
a.__dict__.update(d='inst', n='inst', s='inst', x='inst')
print(a.d, a.n, a.s, a.x)
a.d = 1; a.s = 2
try: a.x = 3
except AttributeError as e: print(e)
a.n = 4
print(a.__dict__, A.d, A.n, type(A.s).__name__)
try: del a.d
except AttributeError as e: print(e)
try: del a.s
except AttributeError as e: print(e)
del a.x; del a.n
print(a.n)
class M(type):
    md = Data()
    mn = NonData()
class B(metaclass=M):
    md, mn = 'class', 'class'
print(B.md, B.mn, B().md)
B.md = 5
class Get:
    def __get__(self, o, t): return (o is None, t.__name__ if t else t)
class C: g = Get()
class D(C): pass
print(C.g, C().g, D.g, D().g, super(D, D()).g, super(D, D).g, C.__dict__['g'].__get__(1, None))
C.i = 5
i = C(); i.g2 = Get(); print(type(i.g2).__name__)
class Cls:
    def __get__(self, o, t=None): raise AttributeError('from get')
class E:
    c = Cls()
    def __getattr__(self, n): return 'fallback ' + n
print(E().c)
try: E.c
except AttributeError as e: print(e)
print(hasattr(E, 'c'), getattr(E, 'c', 'default'))
