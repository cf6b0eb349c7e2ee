# lru_cache: which calls share an entry, and what keys may do while they are hashed and compared.
from functools import cache, lru_cache


def calls(function):
    info = function.cache_info()
    return info.hits, info.misses, info.currsize


@lru_cache(maxsize=None)
def plain(*args, **kwargs):
    return args, kwargs


plain(1, 2), plain(1, 2), plain(1.0, 2), plain((1, 2)), plain((1, 2)), plain((1, (2, "x")))
print(plain((1.0, (2.0, "x"))), calls(plain))
plain(a=1, b=2), plain(b=2, a=1), plain(1, b=2), plain(1, "b", 2), plain(1, b=2)
print(calls(plain))
plain(), plain(), plain(None), plain(None), plain(0.0), plain(-0.0), plain(False)
print(calls(plain))
nan = float("nan")
plain(nan), plain(nan)
print(calls(plain))
plain(*range(40)), plain(*range(40)), plain(**{f"k{i}": i for i in range(30)})
plain(**{f"k{i}": i for i in range(30)})
print(calls(plain))


@lru_cache(maxsize=None, typed=True)
def typed(*args, **kwargs):
    return [type(a).__name__ for a in args]


print(typed(1), typed(1.0), typed(True), typed(1), typed("1"), typed(x=1), typed(x=1.0), calls(typed))
print(typed((1,)), typed((1.0,)), calls(typed))


class Text(str):
    pass


class Number(int):
    pass


@cache
def kinds(x):
    return type(x).__name__


print(kinds("a"), kinds(Text("a")), kinds(Text("a")), kinds(3), kinds(Number(3)), kinds(Number(3)),
      kinds(2**70), kinds(2**70), calls(kinds))


class Key:
    def __init__(self, name, hash_value=7):
        self.name = name
        self.hash_value = hash_value

    def __hash__(self):
        print("hash", self.name)
        return self.hash_value

    def __eq__(self, other):
        print("eq", self.name, getattr(other, "name", other))
        if self.name == "bad":
            raise ValueError("no comparison")
        if self.name == "nested":
            print("inside:", kinds2(1, 1))
        if self.name == "clear":
            kinds2.cache_clear()
        return isinstance(other, Key) and self.name == other.name


@cache
def kinds2(a, b=0):
    return "made", b


one, two = Key("one"), Key("two")
print(kinds2(one, 1), kinds2(one, 1), kinds2(two, 1), kinds2(Key("one"), 1), calls(kinds2))
print(kinds2(one), kinds2(one), calls(kinds2))
kinds2.cache_clear()
kinds2(Key("nested"), 2)
print(kinds2(Key("nested"), 2), calls(kinds2))
kinds2.cache_clear()
kinds2(Key("bad"), 2)
try:
    kinds2(Key("bad"), 2)
except ValueError as e:
    print(e, calls(kinds2))
kinds2.cache_clear()
kinds2(Key("clear"), 3)
print(kinds2(Key("clear"), 3))


class Broken:
    def __hash__(self):
        raise KeyError("no hash")


for wrong in ([], {}, Broken(), (1, []), bytearray()):
    for call in (lambda: plain(wrong), lambda: plain(1, wrong), lambda: plain(x=wrong),
                 lambda: typed(wrong)):
        try:
            call()
        except (TypeError, KeyError) as e:
            print(type(e).__name__, e)


@lru_cache(maxsize=3)
def bounded(a, b):
    made.append((a, b))
    return a, b


made = []
for pair in [(1, 1), (2, 2), (3, 3), (1, 1), (4, 4), (1, 1), (2, 2), (3, 3), (1.0, 1)]:
    bounded(*pair)
print(made, bounded.cache_info())
