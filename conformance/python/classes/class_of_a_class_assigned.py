# Classes that get another metaclass: what is looked up on it from then on, what is refused.
class M1(type):
    def __call__(cls,*a):
        print('M1 call'); return super().__call__(*a)
    def hello(cls): return 'M1'
    x = property(lambda c: 'x of M1')
class M2(type):
    def hello(cls): return 'M2'
    def __call__(cls,*a):
        print('M2 call'); return super().__call__(*a)
    def __instancecheck__(cls, o): return True
    def __getattr__(cls, n): return 'M2 '+n
    def __len__(cls): return 3
    def __iter__(cls): return iter('ab')
class A(metaclass=M1): pass
class B(A): pass
print(A.hello(), B.hello(), A.x)
A()
for i in range(3):
    try: print(A.hello(), A().__class__.__name__)
    except Exception as e: print(type(e).__name__)
    A.__class__ = M2
print(type(A), A.__class__, B.__class__, type(B))
print(isinstance(3,A), len(A), list(A), A.foo)
try: print(len(B))
except TypeError as e: print(e)
class C(A): pass
print(type(C))
try:
    class D(B, A): pass
    print(type(D))
except TypeError as e: print(e)
try:
    class D(B): pass
    print(type(D))
except TypeError as e: print(e)
class P: pass
try: P.__class__ = M2
except TypeError as e: print(e)

try: P.__class__ = type
except TypeError as e: print(e)
print(type(P))
try: print(P.foo)
except AttributeError as e: print(e)
try: int.__class__ = M2
except TypeError as e: print(e)
try: P.__class__ = int
except TypeError as e: print(e)
try: P.__class__ = P
except TypeError as e: print(e)
import abc


class Ab(abc.ABC):
    @abc.abstractmethod
    def f(self): pass


try:
    Ab.__class__ = M2
except TypeError as e:
    print(e)
try:
    print(Ab())
except Exception as e:
    print(type(e), e)
import enum


class E(enum.Enum):
    a = 1


E.__class__ = M1
print(E.a, type(E))
try:
    print(len(E))
except TypeError as e:
    print(e)
E.__class__ = enum.EnumMeta
print(len(E), list(E))
try:
    A().__class__ = M2
except TypeError as e:
    print(e)
