# What each abstract class asks for, gives, and accepts by structure or registration.
import collections.abc as abc

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

names = ["Hashable", "Awaitable", "Coroutine", "AsyncIterable", "AsyncIterator", "AsyncGenerator", "Iterable", "Iterator", "Reversible", "Generator", "Sized", "Container", "Callable", "Collection", "Set", "MutableSet", "Mapping", "MutableMapping", "MappingView", "KeysView", "ItemsView", "ValuesView", "Sequence", "MutableSequence", "ByteString"]
def g(): yield
samples = [1, "a", b"a", bytearray(), [], (), {}, set(), frozenset(), range(3), iter([]), g(), {}.keys(), {}.values(), {}.items(), len, int, memoryview(b""), None, object(), slice(1), zip()]
for name in names:
    cls = getattr(abc, name)
    print(name, "".join("01"[isinstance(s, cls)] for s in samples), sorted(cls.__abstractmethods__))
    show(cls)
class Seq(abc.Sequence):
    def __init__(self, *items): self.items = items
    def __getitem__(self, i): return self.items[i]
    def __len__(self): return len(self.items)
s = Seq(1, 2, 3, 2)
print(list(s), 2 in s, s.index(2), s.index(2, 2), s.count(2), list(reversed(s)))
show(s.index, 9)
class MM(abc.MutableMapping):
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __iter__(self): return iter(self.d)
    def __len__(self): return len(self.d)
m = MM(); m.update(a=1, b=2); m.update([("c", 3)])
print(m.pop("a"), m.pop("z", 9), m.popitem(), m.setdefault("q", 5), dict(m), m.get("none"), m == {"c": 3, "q": 5}, list(m.keys()), list(m.values()), list(m.items()), m.keys() & {"c"}, ("c", 3) in m.items(), m.clear(), len(m))
show(m.pop, "z")
show(m.popitem)
class St(abc.MutableSet):
    def __init__(self, items=()): self.s = set(items)
    def __contains__(self, x): return x in self.s
    def __iter__(self): return iter(sorted(self.s))
    def __len__(self): return len(self.s)
    def add(self, x): self.s.add(x)
    def discard(self, x): self.s.discard(x)
a, b = St([1, 2, 3]), St([2, 3, 4])
print(list(a | b), list(a & b), list(a - b), list(a ^ b), a <= b, a < a, a == {1, 2, 3}, a.isdisjoint([9]), list({1, 9} | a), a.pop(), a.remove(2), list(a))
show(a.remove, 99)
a |= [7]; a &= [7, 3]; a -= [3]; a ^= [7, 8]; print(list(a), a._hash() == a._hash())
