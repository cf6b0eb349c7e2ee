# itemgetter, attrgetter and methodcaller over awkward objects: slices, negative items, dotted names, properties that fail, many arguments.
import operator
from operator import attrgetter, itemgetter, methodcaller


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Thing:
    def __init__(self, name, next=None):
        self.name, self.next = name, next

    @property
    def failing(self):
        raise KeyError("property")

    def method(self, *args, **kwargs):
        return self.name, args, kwargs

    def __getitem__(self, key):
        return ("item", key)


t = Thing("outer", Thing("inner"))
print(itemgetter(1)([1, 2]), itemgetter(-1, 0)("abc"), itemgetter(slice(1, None))("abc"), itemgetter("k")({"k": 5}), itemgetter((1, 2), None)(t), itemgetter(1, 1, 1)([0, 9]))
print(attrgetter("name")(t), attrgetter("next.name")(t), attrgetter("name", "next.name")(t), attempt(attrgetter("next.next.name"), t), attempt(attrgetter("missing"), t), attempt(attrgetter("failing"), t), attempt(attrgetter(""), t), attempt(attrgetter("name."), t))
print(methodcaller("method")(t), methodcaller("method", 1, *[2, 3], a=4)(t), attempt(methodcaller("missing"), t), attempt(methodcaller("name"), t), methodcaller("upper")("x"), methodcaller("split", sep=",", maxsplit=1)("a,b,c"))
for make in (itemgetter, attrgetter, methodcaller):
    print(attempt(make), attempt(make, a=1), attempt(make, 5) if make is not itemgetter else "")
for getter in (itemgetter(0), attrgetter("name"), methodcaller("upper")):
    print(attempt(getter), attempt(getter, 1, 2), attempt(getter, t, a=1), attempt(getter, None))
print(attempt(itemgetter(5), [1]), attempt(itemgetter("a"), [1]), attempt(itemgetter(0), {1}), attempt(itemgetter([]), {}))
print(repr(itemgetter(1, "a")), repr(attrgetter("a.b", "c")), repr(methodcaller("m", 1, k="v")), repr(methodcaller("m")))
print(sorted([{"n": 2}, {"n": 1}], key=itemgetter("n")), list(map(attrgetter("name"), [t, t.next])), max(["a", "bbb"], key=methodcaller("__len__")))
print(isinstance(itemgetter(1), operator.itemgetter), itemgetter(1) == itemgetter(1), hash(attrgetter("a")) != 0)
