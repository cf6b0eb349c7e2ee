# abstractmethod with every kind of method, instantiation errors, register, subclass hooks, update_abstractmethods.
import abc
from abc import ABC, ABCMeta, abstractmethod

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class A(ABC):
    @abstractmethod
    def one(self): return "base one"
    @property
    @abstractmethod
    def two(self): pass
    @classmethod
    @abstractmethod
    def three(cls): pass
    @staticmethod
    @abstractmethod
    def four(): pass
    five = property(abstractmethod(lambda self: 1))
print(sorted(A.__abstractmethods__), A.one.__isabstractmethod__, A.__dict__["two"].__isabstractmethod__, A.__dict__["three"].__isabstractmethod__)
show(A)
class B(A):
    def one(self): return super().one() + "!"
    two = 2
show(B)
print(sorted(B.__abstractmethods__))
class C(B):
    three = four = five = None
print(C().one(), C.__abstractmethods__, issubclass(C, A))
class One(ABC):
    @abstractmethod
    def f(self): pass
show(One)
show(One, 1, 2)
class Plain:
    @abstractmethod
    def f(self): pass
print(Plain().f())
class V(ABC): pass
@V.register
class R: pass
print(R.__name__, isinstance(R(), V), issubclass(R, V), V.register(int), isinstance(True, V), isinstance("a", V), V in R.__mro__)
class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, sub): return hasattr(sub, "magic") if cls is Hook else NotImplemented
class Has: magic = 1
class Sub(Hook): pass
print(issubclass(Has, Hook), isinstance(Has(), Hook), issubclass(int, Hook), issubclass(Has, Sub))
for f in (lambda: V.register(5), lambda: issubclass(5, V), lambda: V.register(V), lambda: R.register(V) if hasattr(R, "register") else "no register", lambda: isinstance(5, 5)):
    show(f)
class Loop(ABC): pass
class Kid(Loop): pass
show(Kid.register, Loop)
class Late(ABC):
    @abstractmethod
    def f(self): pass
Late.f = lambda self: "now"
show(Late)
print(abc.update_abstractmethods(Late) is Late, Late().f(), abc.update_abstractmethods(int) is int, isinstance(abc.get_cache_token(), int), type(ABC) is ABCMeta)
class Meta(ABCMeta): pass
class WithMeta(metaclass=Meta):
    @abc.abstractproperty
    def p(self): pass
    @abc.abstractclassmethod
    def c(cls): pass
    @abc.abstractstaticmethod
    def s(): pass
print(sorted(WithMeta.__abstractmethods__))
