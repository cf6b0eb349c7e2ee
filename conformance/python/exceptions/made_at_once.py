# Making an exception, with and without methods of its own that have a part in it.
import abc


class Both(OSError, ValueError):
    pass


class OwnNew(Exception):
    def __new__(cls, *args):
        print("new", args)
        return super().__new__(cls, *args)


class OwnInit(Exception):
    def __init__(self, a):
        self.a = a


class Calls(Exception):
    def __init__(self, a):
        super().__init__("m", a)


class Meta(type):
    def __call__(cls, *args):
        print("meta", args)
        return super().__call__(*args)


class OfMeta(Exception, metaclass=Meta):
    pass


class Abstract(Exception, abc.ABC):
    @abc.abstractmethod
    def f(self):
        pass


class NoInit(Exception):
    __init__ = None


def show(make):
    try:
        e = make()
        print(type(e).__name__, e.args, str(e), getattr(e, "errno", "-"), getattr(e, "value", "-"))
    except TypeError as e:
        print("TypeError", e)


for make in (lambda: Both(2, "x"), lambda: ValueError(k=1), lambda: KeyError("a", "b"),
             lambda: StopIteration(3), lambda: OwnNew(1), lambda: OwnInit(5), lambda: Calls(5),
             lambda: Calls.__new__(Calls, 7), lambda: OfMeta(1, 2), lambda: Abstract("x"),
             lambda: NoInit(1), lambda: ValueError(), lambda: Exception(*range(20)),
             lambda: type("Made", (Exception,), {})(1, 2)):
    show(make)
