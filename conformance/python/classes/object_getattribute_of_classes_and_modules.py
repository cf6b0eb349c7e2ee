# object.__getattribute__ on a class or a module looks at its type and at what it holds itself, not at its bases or hooks.
import types


class Meta(type):
    x = "meta x"
    z = "meta z"

    @property
    def data(cls):
        return "meta data"

    def method(cls):
        return cls.__name__


class A:
    x = "base x"
    data = "own data"


class B(A, metaclass=Meta):
    y = "own y"
    z = "own z"

    @property
    def raw(self):
        return 1

    @staticmethod
    def static():
        pass


def attempt(f, *args):
    try:
        v = f(*args)
        return v if isinstance(v, (str, int)) else type(v).__name__
    except AttributeError as e:
        return f"{type(e).__name__}: {e}"


module = types.ModuleType("own")
module.x = 1
module.__getattr__ = lambda name: "hook " + name
for name in ("x", "y", "z", "data", "raw", "static", "method", "missing", "__name__", "__init__"):
    print(name, "|", attempt(object.__getattribute__, B, name), "|", attempt(type.__getattribute__, B, name), "|", attempt(getattr, B, name))
for name in ("x", "missing", "__name__", "__dict__"):
    print(name, "|", attempt(object.__getattribute__, module, name), "|", attempt(types.ModuleType.__getattribute__, module, name), "|", attempt(getattr, module, name))


class Loud(type):
    def __getattribute__(cls, name):
        print("asked", name)
        return super().__getattribute__(name)


class C(metaclass=Loud):
    v = 3


class D(C):
    pass


print(D.v)
for f in (object.__getattribute__, type.__getattribute__, types.ModuleType.__getattribute__):
    try:
        f(module if f is not type.__getattribute__ else D, 5)
    except TypeError as e:
        print(e)
