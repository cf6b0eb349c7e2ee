# register on live ABCs: cached negative answers are dropped, cycles refused, virtual subclasses of virtual ones, decorators and tokens.
import abc
from abc import ABC, ABCMeta


class A(ABC):
    pass


class B(ABC):
    pass


class X:
    pass


class Y(X):
    pass


before = abc.get_cache_token()
print(issubclass(X, A), isinstance(Y(), A))
print(A.register(X) is X, issubclass(X, A), isinstance(Y(), A), abc.get_cache_token() != before)
B.register(A)
print(issubclass(X, B), issubclass(Y, B), isinstance(X(), B), A in B.__subclasses__(), X.__mro__ == (X, object), A.__subclasses__())


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(A.register, B), attempt(A.register, 5), attempt(A.register, A), attempt(issubclass, 5, A), attempt(isinstance, 5, A), attempt(A.register))


@A.register
class Decorated:
    pass


print(isinstance(Decorated(), A), Decorated.__name__)


class Hook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        if cls is Hook:
            if hasattr(c, "yes"):
                return True
            if hasattr(c, "no"):
                return False
        return NotImplemented


class Yes:
    yes = 1


class No:
    no = 1


Hook.register(No)
print(issubclass(Yes, Hook), issubclass(No, Hook), issubclass(int, Hook), isinstance(Yes(), Hook))


class BadHook(ABC):
    @classmethod
    def __subclasshook__(cls, c):
        return "true"


print(attempt(issubclass, int, BadHook))


class Lying:
    @property
    def __class__(self):
        return X


print(isinstance(Lying(), A), isinstance(Lying(), X), type(Lying()) is Lying)


class Meta(ABCMeta):
    def __instancecheck__(cls, instance):
        return instance == "special"


class WithMeta(metaclass=Meta):
    pass


print(isinstance("special", WithMeta), isinstance(WithMeta(), WithMeta), WithMeta.__class__)
