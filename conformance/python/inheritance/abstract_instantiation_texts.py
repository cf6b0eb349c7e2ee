# Abstract instantiation texts.
from abc import ABC, abstractmethod, ABCMeta
def attempt(c, *a, **k):
    try: print(type(c(*a, **k)).__name__)
    except TypeError as e: print(e)
class A(ABC):
    @abstractmethod
    def one(self): ...
class B(A):
    @property
    @abstractmethod
    def two(self): ...
    @classmethod
    @abstractmethod
    def three(cls): ...
    @staticmethod
    @abstractmethod
    def four(): ...
class C(B):
    one = two = three = four = None
attempt(A); attempt(A, 1); attempt(B); attempt(C); attempt(C, 5); attempt(C, x=5)
class D(A): pass
attempt(D)
D.one = lambda self: 1
attempt(D)
from abc import update_abstractmethods
update_abstractmethods(D); attempt(D)
class E(A, int):
    pass
attempt(E, 3)
class F(metaclass=ABCMeta):
    @abstractmethod
    def _private(self): ...
    @abstractmethod
    def Zed(self): ...
    @abstractmethod
    def abc(self): ...
attempt(F)
class G(A, list): pass
attempt(G, [1])
print(A.__abstractmethods__, sorted(B.__abstractmethods__), C.__abstractmethods__)
try: int.__abstractmethods__
except AttributeError as e: print(e)
class H: pass
try: H.__abstractmethods__
except AttributeError as e: print(e)
H.__abstractmethods__ = ['z', 'a']
attempt(H)
del H.__abstractmethods__
attempt(H)
class I(A):
    def __new__(cls): return object.__new__(cls)
attempt(I)
