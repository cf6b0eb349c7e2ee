# Mixins of collections.abc over methods that raise, lie or return nonsense; what each refuses, with which words.
from collections.abc import Collection, Hashable, ItemsView, Iterable, Iterator, KeysView, Mapping, MutableMapping, MutableSequence, MutableSet, Reversible, Sequence, Set, Sized, ValuesView


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


class Seq(Sequence):
    def __init__(self, *items):
        self.items = items

    def __getitem__(self, i):
        return self.items[i]

    def __len__(self):
        return len(self.items)


s = Seq(1, 2, 2, 3)
print(list(s), list(reversed(s)), s.index(2), s.index(2, 2), s.index(3, -1), attempt(s.index, 9), attempt(s.index, 2, 3), s.count(2), 3 in s, isinstance(s, Reversible), attempt(hash, s) != 0, s == s, s[1:])


class Short(MutableSequence):
    def __init__(self):
        self.calls = []

    def __getitem__(self, i):
        self.calls.append(("get", i))
        if i > 2 or i < -3:
            raise IndexError(i)
        return i

    def __setitem__(self, i, v):
        self.calls.append(("set", i, v))

    def __delitem__(self, i):
        self.calls.append(("del", i))
        if len(self.calls) > 9:
            raise IndexError("empty")

    def __len__(self):
        return 3

    def insert(self, i, v):
        self.calls.append(("insert", i, v))


m = Short()
for name, arguments in (("append", (1,)), ("extend", ("ab",)), ("pop", ()), ("pop", (0,)), ("remove", (2,)), ("reverse", ()), ("clear", ()), ("__iadd__", ([9],))):
    m.calls.clear()
    print(name, attempt(getattr(m, name), *arguments) if name not in ("__iadd__",) else getattr(m, name)(*arguments) is m, m.calls)
m.calls.clear()
m.extend(m)
print(m.calls[-1], attempt(m.remove, 99), attempt(m.pop, 99))


class S(Set):
    def __init__(self, items=()):
        self.items = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)

    def __repr__(self):
        return f"S({self.items})"


a, b = S("abc"), S("bcd")
print(a & b, a | b, a - b, a ^ b, sorted({"a", "b"} & a), sorted({"z"} | a), a & "abz", a | ["q"], a - ["a"], a < b, a <= S("abcd"), a == {"a", "b", "c"}, a != b, a.isdisjoint("xyz"), a.isdisjoint(b), attempt(lambda: a < 5), attempt(lambda: a & 5), attempt(lambda: a | 5), attempt(hash, a), a._hash() == S("cba")._hash(), a._hash() == hash(frozenset("abc")), S._from_iterable("ab"))


class M(MutableSet, S):
    def add(self, x):
        if x not in self.items:
            self.items.append(x)

    def discard(self, x):
        if x in self.items:
            self.items.remove(x)


m = M("ab")
m |= "c"
m &= "bc"
m ^= "cd"
m -= "x"
print(m, m.pop(), m.remove("d"), attempt(m.remove, "zz"), attempt(m.pop), m.clear(), m)
n = M("ab")
n -= n
n ^= n
print(n)


class Map(MutableMapping):
    def __init__(self, **kw):
        self.data = kw

    def __getitem__(self, k):
        return self.data[k]

    def __setitem__(self, k, v):
        self.data[k] = v

    def __delitem__(self, k):
        del self.data[k]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


d = Map(a=1, b=2)
print(list(d.values()), list(d.items()), d.get("z"), d.get("z", 0), "a" in d, d == {"a": 1, "b": 2}, d != {}, d.pop("a"), attempt(d.pop, "zz"), d.pop("zz", 9), d.setdefault("q", 7), d.setdefault("q", 8), d.update({"x": 1}, y=2), d.update([("z", 3)]), attempt(d.update, 5), attempt(d.update, [1]), attempt(d.update, 1, 2), sorted(d), d.popitem(), d.keys() & {"q"}, d.items() & {("q", 7)}, ("q", 7) in d.items(), 7 in d.values(), len(d.keys()), d.clear(), attempt(d.popitem), attempt(hash, d), attempt(reversed, d))
for view in (KeysView(d), ItemsView(d), ValuesView(d)):
    print(type(view).__mro__[1].__name__, len(view), isinstance(view, Set), isinstance(view, Collection))


class Endless(Iterator):
    def __next__(self):
        return 1


class NoHash:
    __hash__ = None


class NoIter:
    __iter__ = None


print(next(iter(Endless())), isinstance(NoHash(), Hashable), isinstance(NoIter(), Iterable), isinstance(5, Hashable), attempt(Iterator), attempt(Sequence), attempt(lambda: type("Half", (MutableMapping,), {"__getitem__": 1, "__len__": 1})()), issubclass(list, MutableSequence), issubclass(tuple, MutableSequence), issubclass(str, Sequence), issubclass(range, Sequence), issubclass(dict, Mapping), issubclass(memoryview, Sequence), issubclass(bytearray, MutableSequence), issubclass(frozenset, MutableSet), Sized.__subclasshook__(list), Sized.__subclasshook__(int))
