# SimpleNamespace: construction, attributes, equality, text, recursion and refusals.
import types
from types import SimpleNamespace as N

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

n = N(a=1, b="x")
print(n, n.a, vars(n), n == N(a=1, b="x"), n != N(a=2), n == 5, N(), N(**{"odd name": 1, "class": 2}))
n.c = [1]; del n.a; print(n, n.__dict__)
n.self = n; print(n)
for args, kw in (((1,), {}), ((None,), {}), (({},), {})):
    show(N, *args, **kw)
show(lambda: n.missing)
show(hash, N())
class S(N):
    def __init__(self, x, **kw): super().__init__(x=x, **kw)
print(S(1, y=2), S(1) == N(x=1), repr(S(1)), isinstance(S(1), N), N.__name__)
