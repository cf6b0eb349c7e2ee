# lru_cache, cache, cached_property.
from functools import lru_cache, cache, cached_property
@lru_cache(maxsize=2)
def f(x, y=0):
    print("call", x, y)
    return x + y
print(f(1), f(1), f(2), f(3), f(1), f.cache_info(), f(1, y=5), f.__name__, f.__wrapped__(9))
f.cache_clear()
print(f.cache_info())
@lru_cache
def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
print(fib(90), fib.cache_info().hits, fib.cache_info())
@cache
def g(*a, **k): return (a, k)
print(g(1, b=2), g(1, b=2) is g(1, b=2), g.cache_info(), g.cache_parameters())
@lru_cache(None, typed=True)
def t(x): return type(x).__name__
print(t(1), t(1.0), t(True), t.cache_info().currsize)
try: f([])
except TypeError as e: print(e)
class C:
    @cached_property
    def v(self):
        print("compute")
        return 5
    @lru_cache
    def m(self, x): return x * 2
c = C()
print(c.v, c.v, c.__dict__, c.m(2), c.m(2))
del c.v
print(c.v)
