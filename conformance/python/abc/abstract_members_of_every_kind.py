# Which decorators keep a member abstract, what instantiating names, and update_abstractmethods after the fact.
import abc
import functools
from abc import ABC, abstractmethod


class Base(ABC):
    @abstractmethod
    def method(self):
        return "base method"

    @property
    @abstractmethod
    def prop(self):
        pass

    @prop.setter
    @abstractmethod
    def prop(self, value):
        pass

    @classmethod
    @abstractmethod
    def of_class(cls):
        pass

    @staticmethod
    @abstractmethod
    def static():
        pass

    @functools.singledispatchmethod
    @abstractmethod
    def single(self, x):
        pass

    partial = functools.partialmethod(method)
    attribute = 5


print(sorted(Base.__abstractmethods__), Base.method.__isabstractmethod__, Base.__dict__["prop"].__isabstractmethod__)


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(Base))


class One(ABC):
    @abstractmethod
    def only(self):
        pass


print(attempt(One), attempt(One, 1))


class Getter(ABC):
    @property
    def x(self):
        return 1

    @x.setter
    @abstractmethod
    def x(self, value):
        pass


class Filled(Getter):
    @Getter.x.setter
    def x(self, value):
        pass


print(attempt(Getter), Filled().x)


class Inherit(One):
    def other(self):
        return super().only()


print(attempt(Inherit))
Inherit.only = lambda self: "filled later"
print(attempt(Inherit))
print(abc.update_abstractmethods(Inherit) is Inherit, Inherit().only(), Inherit.__abstractmethods__)
Inherit.more = abstractmethod(lambda self: 1)
abc.update_abstractmethods(Inherit)
print(attempt(Inherit), attempt(abc.update_abstractmethods, int))


class Mixed(One):
    only = None


print(Mixed().only)


class NotMeta:
    @abstractmethod
    def method(self):
        return "no metaclass, no check"


print(NotMeta().method(), attempt(lambda: type("Late", (One,), {"only": 5})().only), attempt(abstractmethod), attempt(abstractmethod, 5))
print(attempt(lambda: ABC()).__class__.__name__, type(ABC).__name__, ABC.__slots__ if hasattr(ABC, "__slots__") else "")
