# lru_cache and cache: sizes, typed, information, clearing, keywords, methods and errors.
import functools

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

calls = []
@functools.lru_cache(maxsize=2)
def f(a, b=0, *args, **kw):
    calls.append((a, b, args, kw))
    return a + b
print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), f.cache_parameters(), len(calls))
f(1, 0); f(1, b=0); f(b=0, a=1); print(f.cache_info(), f.cache_clear(), f.cache_info(), f.__name__, f.__wrapped__(5))
@functools.lru_cache(maxsize=None, typed=True)
def g(x): return type(x).__name__
print(g(1), g(1.0), g(True), g.cache_info(), g.cache_parameters())
@functools.lru_cache(typed=False)
def h(x): return type(x).__name__
print(h(1), h(1.0), h(True), h.cache_info())
@functools.lru_cache
def bare(): return []
print(bare() is bare(), bare.cache_parameters())
@functools.lru_cache(0)
def none(x): return object()
print(none(1) is none(1), none.cache_info())
@functools.lru_cache(-5)
def negative(x): return x
print(negative(1), negative.cache_parameters())
@functools.cache
def fact(n): return n * fact(n - 1) if n else 1
print(fact(20), fact.cache_info(), fact.cache_parameters())
show(f, [])
show(functools.lru_cache, "x")
show(functools.lru_cache(3), 5)
@functools.cache
def fails(x): raise ValueError(x)
show(fails, 1)
show(fails, 1)
print(fails.cache_info())
class C:
    @functools.lru_cache()
    def m(self, x): return (id(self) == id(c), x)
    @classmethod
    @functools.cache
    def k(cls): return cls.__name__
c = C()
print(c.m(1), c.m(1), C.m.cache_info(), c.k(), C.k())
print(repr(f.cache_info()), f.cache_info()._fields, f.cache_info().maxsize)
