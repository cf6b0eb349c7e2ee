# One place that calls class methods, static methods, properties and plain class data of many
# receivers, while classes and instances change under it.
class Base:
    kind = "base"

    @classmethod
    def made(cls, *args):
        return cls.__name__, args

    @staticmethod
    def plain(*args):
        return "plain", args

    @property
    def handed(self):
        return lambda *args: ("handed", type(self).__name__, args)

    data = len


class Derived(Base):
    kind = "derived"


class Meta(type):
    def made(cls, *args):
        return "meta", cls.__name__, args


class WithMeta(Base, metaclass=Meta):
    pass


class OwnGet(classmethod):
    def __get__(self, obj, cls=None):
        return lambda *args: ("own get", args)


class Odd(Base):
    made = OwnGet(lambda cls: None)
    plain = classmethod(len) if False else staticmethod(max)


class Slotted(Base):
    __slots__ = ()


def call_made(x, *args):
    return x.made(*args)


def call_plain(x):
    return x.plain(3, 4)


def call_handed(x):
    return x.handed(5)


def read_made(x):
    return x.made


receivers = [Base(), Base, Derived(), Derived, WithMeta(), WithMeta, Odd(), Odd, Slotted(), Slotted]
for _ in range(3):
    print([call_made(x, 1) for x in receivers])
    print([call_plain(x) for x in receivers])
    print([call_handed(x) for x in receivers if not isinstance(x, type)])
    print([read_made(x)(2) for x in receivers])

one = Base()
for _ in range(3):
    print(call_made(one), read_made(one).__self__ is Base, read_made(Derived).__self__ is Derived)
one.made = lambda *args: ("own", args)
print(call_made(one, 7), call_made(Base(), 7))
Base.made = classmethod(lambda cls, *args: ("new", cls.__name__, args))
print(call_made(one, 8), call_made(Base(), 8), call_made(Base, 8), call_made(Derived, 8))
Derived.made = lambda self, *args: ("method", type(self).__name__, args)
print(call_made(Derived(), 9), call_made(Base, 9))
Base.plain = lambda self, *args: ("method", args)
print(call_plain(Base()), call_plain(Derived()))
one.__class__ = Derived
print(call_made(one), call_plain(one))
del one.made
print(call_made(one), call_plain(one))


class Chained:
    @classmethod
    @property
    def name(cls):
        return lambda: cls.__name__

    @classmethod
    def build(cls, n):
        return cls.build(n - 1) if n else cls

    @classmethod
    def fail(cls):
        raise KeyError(cls.__name__)


for _ in range(3):
    print(Chained.name(), Chained().name(), Chained.build(3) is Chained, Chained().build(2).__name__)
    for x in (Chained, Chained()):
        try:
            x.fail()
        except KeyError as e:
            print(repr(e))
try:
    Chained.build()
except TypeError as e:
    print(e)
try:
    Chained().build(1, 2)
except TypeError as e:
    print(e)
