# __prepare__ gives the class body its namespace; what kinds work and what type.__new__ copies.
import collections


class Log(dict):
    def __setitem__(self, k, v):
        if not k.startswith("__"):
            print("set", k)
        super().__setitem__(k, v)

    def __missing__(self, k):
        if k.startswith("auto"):
            print("missing", k)
            return k.upper()
        raise KeyError(k)


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, bases, kw)
        return Log(given=1)

    def __new__(mcs, name, bases, ns, **kw):
        print(type(ns).__name__, sorted(k for k in ns if not k.startswith("__")))
        return super().__new__(mcs, name, bases, ns)

    def __init__(cls, name, bases, ns, **kw):
        super().__init__(name, bases, ns)


class A(metaclass=Meta, k=1):
    x = auto_value
    y = given
    x += "!"

    def m(self):
        pass

    del given


print(A.x, A.y, hasattr(A, "given"), type(A.__dict__).__name__)


class Bad(type):
    @classmethod
    def __prepare__(mcs, name, bases):
        return None


class NoMethod(type):
    __prepare__ = None


for meta in (Bad, NoMethod):
    try:
        class X(metaclass=meta): pass
    except TypeError as e:
        print(e)
print(type.__prepare__(), type.__prepare__("a", 1, k=2))
print(list(collections.OrderedDict.fromkeys(k for k in vars(type("O", (), {"b": 1, "a": 2})) if len(k) == 1)))
