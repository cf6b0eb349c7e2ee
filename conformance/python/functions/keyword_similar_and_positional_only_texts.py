# Keyword similar and positional only texts.
def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except TypeError as e: print(e)
def f(a, b, /, c, *, dd): return a, b, c, dd
attempt(f, 1, 2, 3, dd=4); attempt(f, a=1, b=2, c=3, dd=4); attempt(f, 1, b=2, c=3, dd=4); attempt(f, 1, 2, 3, d=4); attempt(f, 1, 2, 3, 4); attempt(f, 1, 2, 3, 4, dd=1); attempt(f, 1, 2, c=1, c2=4, dd=5)
def g(a, /, **k): return a, k
attempt(g, 1, a=2); attempt(g, a=2); attempt(g)
def h(*args, **kwargs): return args, kwargs
attempt(h, args=1, kwargs=2, self=3)
class C:
    def m(self, x, /): return x
    @classmethod
    def c(cls, x): return x
    @staticmethod
    def s(x): return x
attempt(C().m, x=1); attempt(C().m); attempt(C.m); attempt(C().c); attempt(C.c, 1, 2); attempt(C.s); attempt(C().s, 1, 2); attempt(C, 1); attempt(C, x=1)
class D:
    def __init__(self, a, b=2): pass
attempt(D); attempt(D, 1, 2, 3); attempt(D, c=1); attempt(D, 1, a=1)
class E:
    def __new__(cls, a): return 1
attempt(E); attempt(E, 1, 2)
attempt(lambda x: x); attempt(lambda: 1, 2); attempt((lambda *, k: k), 1)
attempt(f, *[1, 2, 3], **{'dd': 4, 'c': 3}); attempt(h, **{'a': 1}, **{'b': 2})
try: h(**{'a': 1}, **{'a': 2})
except TypeError as e: print(e)
try: h(a=1, **{'a': 2})
except TypeError as e: print(e)
try: h(**{1: 2})
except TypeError as e: print(e)
try: h(**5)
except TypeError as e: print(e)
try: h(*5)
except TypeError as e: print(e)
try: h(1, *None, **{})
except TypeError as e: print(e)
