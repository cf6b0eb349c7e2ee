# ref, proxy, WeakMethod, the weak containers and finalize while their objects live.
import weakref

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class C:
    def __init__(self, n=0): self.n = n
    def m(self): return self.n
    def __eq__(self, o): return isinstance(o, C) and self.n == o.n
    def __hash__(self): return hash(self.n)
    def __len__(self): return 5
    def __getitem__(self, i): return i * 2
    def __add__(self, o): return self.n + o
c = C(7)
r = weakref.ref(c)
print(r() is c, hash(r) == hash(c), isinstance(r, weakref.ReferenceType), r.__callback__, repr(r).split(" at ")[0])
p = weakref.proxy(c)
print(p.n, p.m(), len(p), p[4], p + 1, p == c, bool(p))
p.extra = 1; print(c.extra)
w = weakref.WeakMethod(c.m); print(w()(), w() == c.m)
for bad in (5, "s", None, (1,), [1], {}, 1.5):
    show(weakref.ref, bad)
d = weakref.WeakValueDictionary({"k": c}); d["z"] = c
print(d["k"] is c, "k" in d, len(d), sorted(d), d.get("q"), list(d.values())[0] is c, sorted(d.items())[0][0], d.pop("z") is c, d.setdefault("n", c) is c, d.copy() == d if False else len(d.copy()), [x() is c for x in d.valuerefs()], d.popitem()[1] is c)
show(d.__getitem__, "nope")
k = weakref.WeakKeyDictionary({c: 1}); k[c] = 2
print(k[c], c in k, len(k), list(k.keys())[0] is c, list(k.items())[0][1], k.get(C(9)), [x() is c for x in k.keyrefs()], k.pop(c), len(k))
s = weakref.WeakSet([c]); s.add(c)
print(c in s, len(s), [x is c for x in s], s.copy() == s, s.issubset([c]), s.remove(c), len(s))
f = weakref.finalize(c, print, "finalized", 1, sep="-")
print(f.alive, f.peek()[2:], f.atexit); print(f()); print(f.alive, f())
