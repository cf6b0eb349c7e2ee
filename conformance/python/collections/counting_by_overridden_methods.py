# Counter counts through get and __setitem__ of subclasses; OrderedDict's copies keep attributes; what is registered counts as hashable.
import collections.abc
import copy
from collections import Counter, OrderedDict


class Setting(Counter):
    def __setitem__(self, key, value):
        print("set", key, value)
        super().__setitem__(key, value)


class Getting(Counter):
    def get(self, key, default=None):
        print("get", key)
        return super().get(key, default)


for cls in (Setting, Getting):
    c = cls("abca")
    c.update("ab")
    c.update(a=3)
    c.update({"b": 2})
    c.subtract("a")
    print(c)


class Plain(Counter):
    pass


print(Plain("abca"), Plain(iter("abca")), Plain("aa") + Counter("b"))


class Named(OrderedDict):
    pass


class Slotted(OrderedDict):
    __slots__ = ("x", "y")


for cls in (OrderedDict, Named, Slotted):
    d = cls([(1, [2])])
    d.x = ["hi"]
    for made in (copy.copy(d), copy.deepcopy(d)):
        print(type(made).__name__, made == d, made.x, made.x is d.x, made[1] is d[1])
    print(hasattr(d.copy(), "x"), hasattr(cls, "__copy__"))

for abc in (collections.abc.Hashable, collections.abc.Iterable, collections.abc.Sized, collections.abc.Container,
            collections.abc.Callable):
    class Bare:
        __hash__ = None

    print(abc.__name__, issubclass(Bare, abc), end=" ")
    abc.register(Bare)
    print(issubclass(Bare, abc), isinstance(Bare(), abc))
