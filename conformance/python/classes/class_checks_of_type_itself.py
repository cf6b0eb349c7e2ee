# type's own __instancecheck__ and __subclasscheck__, which metaclasses ask through super(): what
# an object says its class is, and objects with a tuple of bases, count for them as well.
class Claims:
    __class__ = int


class Bases:
    __bases__ = (int,)


print(int.__instancecheck__(3), int.__instancecheck__(Claims()), str.__instancecheck__(Claims()))
print(int.__subclasscheck__(bool), int.__subclasscheck__(Bases()), str.__subclasscheck__(Bases()))
for wrong in (3, "int", Claims()):
    try:
        print(int.__subclasscheck__(wrong))
    except TypeError as e:
        print(e)


class Asking(type):
    def __instancecheck__(cls, obj):
        print("instance of", cls.__name__)
        return super().__instancecheck__(obj)

    def __subclasscheck__(cls, other):
        print("subclass of", cls.__name__)
        return super().__subclasscheck__(other)


class Model(metaclass=Asking):
    pass


class Lazy:
    @property
    def __class__(self):
        return Model


class Broken:
    @property
    def __class__(self):
        raise LookupError("no class")


print(isinstance(Lazy(), Model), isinstance(3, Model), isinstance(Model(), Model))
print(issubclass(Model, Model), issubclass(Asking, Model))
try:
    isinstance(Broken(), Model)
except LookupError as e:
    print(e)


# mro() of type computes what a metaclass's own replaced.
class Short(type):
    def mro(cls):
        return [cls, object]


class Base:
    pass


class Cut(Base, metaclass=Short):
    pass


print(Cut.__mro__ == (Cut, object), Cut.mro() == [Cut, object])
print(type.mro(Cut) == [Cut, Base, object], type.mro(Base) == [Base, object], type.mro(int))


# A subclass of int that adds nothing shares the layout of the class it comes from.
class Count(int):
    pass


class Narrow(Count):
    __slots__ = ()


class Other(int):
    pass


n = Count(3)
n.unit = "kg"
n.__class__ = Narrow
print(type(n).__name__, n.unit, n + 1)
try:
    n.__class__ = Other
except TypeError as e:
    print(e)


def options(**named):
    return named


for module in ("some.module", "builtins", None):
    options.__module__ = module
    try:
        options(**{"a": 1}, **{"a": 2})
    except TypeError as e:
        print(e)
