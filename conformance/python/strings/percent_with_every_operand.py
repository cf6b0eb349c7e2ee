# % with every kind of right operand: mappings may stay unused, a deque is no mapping, tuples are
# spread, a right operand's __rmod__ comes second; __mod__ and __rmod__ called by name.
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, deque, namedtuple
from types import MappingProxyType


class Pair(tuple):
    pass


class Indexed:
    def __getitem__(self, key):
        return f"<{key!r}>"


class IndexedDeque(deque):
    def __getitem__(self, key):
        return f"deque {key!r}"


class Reflected:
    def __rmod__(self, other):
        return "rmod", other


class Text(str):
    def __rmod__(self, other):
        return "text rmod", other


def outcome(f):
    try:
        r = f()
        return r if type(r) in (str, bytes, bytearray) else type(r).__name__, r
    except (TypeError, ValueError, KeyError) as e:
        return type(e).__name__, str(e)


Point = namedtuple("Point", "x y")
operands = [(), (1,), (1, 2), [], [1], {}, {"a": 1}, {b"a": 2}, Pair((1,)), Point(1, 2), Indexed(), deque([1]),
            IndexedDeque([1]), Reflected(), Text("t"), range(3), {1}, b"ab", bytearray(b"c"), memoryview(b"d"),
            UserDict(a=3), UserList([4]), ChainMap({"a": 5}), Counter("a"), OrderedDict(a=6),
            MappingProxyType({"a": 7}), 5, 1.5, None, "s", list, len]
for operand in operands:
    print(type(operand).__name__)
    for format in ("plain", "%s!", "%d", "%(a)s", "%(a)s %s", "%s %s"):
        if format != "%s!" or type(operand) in (tuple, list, dict, Pair, Point, int, str):
            print(" ", format, outcome(lambda: format % operand))
        if format in ("plain", "%(a)s"):
            coded = format.encode()
            print("   ", outcome(lambda: coded % operand), outcome(lambda: bytearray(coded) % operand))
for a in ("%s", b"%s", bytearray(b"%s")):
    for b in ("x", b"y", bytearray(b"z"), 5, (6,)):
        print(a, b, outcome(lambda: a.__rmod__(b)), outcome(lambda: a.__mod__(b)))
