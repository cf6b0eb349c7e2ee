# collections.abc: mixins of every class over the smallest implementation, checks, registration.
import collections.abc as c
import typing

for name in c.__all__:
    cls = getattr(c, name)
    print(name, sorted(getattr(cls, "__abstractmethods__", ())), [b.__name__ for b in cls.__mro__[1:-1]])
things = {"list": [], "tuple": (), "str": "", "bytes": b"", "bytearray": bytearray(), "dict": {},
          "set": set(), "frozenset": frozenset(), "range": range(3), "iter": iter([]), "gen":
          (i for i in ()), "keys": {}.keys(), "values": {}.values(), "items": {}.items(),
          "memoryview": memoryview(b""), "int": 1, "len": len, "type": int, "none": None,
          "zip": zip(), "slice": slice(1)}
for name in c.__all__:
    cls = getattr(c, name)
    print(name, [k for k, v in things.items() if isinstance(v, cls)])
    alias = getattr(typing, {"Set": "AbstractSet"}.get(name, name), None)
    if alias is not None:
        assert [k for k, v in things.items() if isinstance(v, alias)] == [
            k for k, v in things.items() if isinstance(v, cls)], name


class Seq(c.MutableSequence):
    def __init__(self, *items):
        self.d = list(items)

    def __getitem__(self, i):
        return self.d[i]

    def __setitem__(self, i, v):
        self.d[i] = v

    def __delitem__(self, i):
        del self.d[i]

    def __len__(self):
        return len(self.d)

    def insert(self, i, v):
        self.d.insert(i, v)


s = Seq(3, 1, 2, 1)
s.append(9)
s.extend([7, 8])
s += (6,)
print(s.d, s.index(1), s.index(1, 2), s.count(1), 2 in s, list(reversed(s)), s.pop(), s.pop(0))
s.remove(1)
s.reverse()
s.extend(s)
print(s.d, list(s))
for bad in (lambda: s.index(99), lambda: s.remove(99), lambda: Seq().pop(), lambda: s.index(1, 3, 2)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
s.clear()
print(len(s), s.d)


class S(c.MutableSet):
    def __init__(self, items=()):
        self.d = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.d

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)

    def add(self, x):
        if x not in self.d:
            self.d.append(x)

    def discard(self, x):
        if x in self.d:
            self.d.remove(x)


a, b = S([1, 2, 3]), S([2, 3, 4])
print((a & b).d, (a | b).d, (a - b).d, (a ^ b).d, a <= b, a < a, a >= S([1]), a > S([1]),
      a == S([3, 2, 1]), a != b, a.isdisjoint(b), a.isdisjoint([9]), a._hash() == S([3, 1, 2])._hash())
print((a & [1, 9]).d, ({1, 5} - a).d, ([1] | a).d if hasattr(a, "__ror__") else "", a == {1, 2, 3})
a |= b
a -= S([1])
print(a.d, a.pop(), a.d)
a &= S([3, 4])
a ^= S([4, 5])
print(a.d)
a ^= a
print(a.d)
for bad in (lambda: S().pop(), lambda: a.remove(99), lambda: a <= 5, lambda: a & 5, lambda: hash(a)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)


class M(c.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = M()
m.update({"a": 1}, b=2)
m.update([("c", 3)])
m.update(M())
print(m.d, m.get("z", 0), "a" in m, list(m.keys()), list(m.values()), list(m.items()),
      m.setdefault("d", 4), m.setdefault("a", 9), m.pop("a"), m.pop("zz", None), m.popitem())
print(m == {"c": 3, "d": 4}, m != {}, m.keys() & {"c", "q"}, sorted(m.keys() | {"q"}),
      m.items() - {("c", 3)}, ("c", 3) in m.items(), 4 in m.values(), len(m.keys()),
      repr(m.keys())[:9], m.keys().isdisjoint(["q"]), {1} ^ m.keys() == {1, "c", "d"})
for bad in (lambda: m.pop("zz"), lambda: m["zz"], lambda: M().popitem(), lambda: m.update(1, 2),
            lambda: m.update(5), lambda: c.Mapping(), lambda: c.Sized.register(5)):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
m.clear()
print(len(m))


class G(c.Generator):
    n = 0

    def send(self, value):
        self.n += 1
        if self.n > 2:
            raise StopIteration
        return value, self.n

    def throw(self, typ, val=None, tb=None):
        return super().throw(typ, val, tb)


g = G()
print(next(g), g.send("x"), list(g), g.close())
for bad in (lambda: G().throw(ValueError), lambda: G().throw(ValueError("v"))):
    try:
        print(bad())
    except ValueError as e:
        print("ValueError", e)


class Named:
    __iter__ = None
    __contains__ = None


print(isinstance(Named(), c.Iterable), isinstance(Named(), c.Container), issubclass(list, c.Hashable),
      issubclass(Named, c.Hashable), issubclass(int, c.Callable))
for bad in (lambda: list(Named()), lambda: 1 in Named(), lambda: type("X", (c.Sized,), {})()):
    try:
        print(bad())
    except TypeError as e:
        print(e)
