# What OrderedDict takes to be updated from, by update(), |= and its constructor: keys() first, then
# items(), then pairs, each with its own errors; a __setitem__ of the class's own sees every entry.
from collections import OrderedDict


class Keys:
    def keys(self):
        return ["k"]

    def __getitem__(self, key):
        return "value of " + key


class Items:
    def items(self):
        return iter([("i", 1), ("j", 2)])


class NoKeys:
    keys = 5


class BadKeys:
    def keys(self):
        return 5


class Noisy(OrderedDict):
    def __setitem__(self, key, value):
        print("  set", key, value)
        super().__setitem__(key, value)


def outcome(f):
    try:
        print(" ", f())
    except (TypeError, ValueError, AttributeError, KeyError) as e:
        print(" ", type(e).__name__, e)


def updated(cls, source):
    d = cls(z=0)
    d.update(source)
    return d


def joined(cls, source):
    d = same = cls(z=0)
    d |= source
    return d, d is same


sources = {"keys": Keys(), "items": Items(), "no keys": NoKeys(), "bad keys": BadKeys(),
           "dict": {"a": 1}, "pairs": [("p", 1), ["q", 2]], "text": ["xy"], "short": [(1,)],
           "empty": [()], "long": [(1, 2, 3)], "number": 5, "numbers": [1], "none": None,
           "unhashable": [([], 1)], "other": OrderedDict(b=2)}
for cls in (OrderedDict, Noisy):
    for name, source in sources.items():
        print(cls.__name__, name)
        outcome(lambda: updated(cls, source))
        outcome(lambda: joined(cls, source))
        outcome(lambda: cls(source))
        outcome(lambda: cls(a=1) | source)
        outcome(lambda: cls(a=1).__ior__(source))
print("__ior__" in vars(OrderedDict))
