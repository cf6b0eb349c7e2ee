# Where inspect.signature() finds the signature of methods, classes and instances.
import collections
import dataclasses
import functools
import inspect
import typing


def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
def f(a, /, b, *c, d, e=2, **g) -> int: pass
s = inspect.signature(f)
class C:
    def m(self, x, y=1): pass
    @classmethod
    def c(cls, x): pass
    @staticmethod
    def st(x): pass
    def __call__(self, q): pass
    pm = functools.partialmethod(m, 5)
class E:
    def __new__(cls, a, b): pass
class F(E): pass
class G(E):
    def __init__(self, z): pass
class M(type):
    def __call__(cls, u, v): pass
class H(metaclass=M): pass
class I: pass
for x in (C.m, C().m, C.c, C.st, C(), C, E, F, G, H, I, C.pm, C().pm, object, functools.lru_cache(lambda a: 0), int, functools.wraps(f)(lambda: 0), staticmethod(f)):
    t(lambda: inspect.signature(x))
