# singledispatch and singledispatchmethod: registering by type, annotation and union; errors and introspection.
import functools
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

def show(f, *args, **kwargs):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f(*args, **kwargs))))
    except Exception as e:
        print(type(e).__name__ + ":", re.sub(" at 0x[0-9a-f]+", "", str(e)))

@functools.singledispatch
def f(x, *rest): return "object"
@f.register
def _(x: int): return "int"
@f.register(float)
@f.register(Decimal)
def _(x): return "real"
@f.register
def _(x: list | tuple): return "listy"
f.register(Mapping, lambda x: "mapping")
f.register(type(None), lambda x: "none")
for v in (1, True, 1.5, Decimal(1), [], (), {}, None, "a", b"", object):
    print(repr(v), f(v))
print(f.dispatch(bool) is f.dispatch(int), f.dispatch(dict)(0), sorted(t.__name__ for t in f.registry), f.__name__)
show(f)
show(f.register, 5)
show(f.register, "x", f)
def wrong(x): pass
show(f.register, wrong)
def text(x: "int | str"): return "text"
f.register(text)
print(f("a"), f(5))
def bad(x: "Missing"): pass
show(f.register, bad)
def nonclass(x: 5): pass
show(f.register, nonclass)
def partly(x: int | 5 if False else list[int]): pass
show(f.register, partly)
class A: pass
class B(A): pass
f.register(A, lambda x: "A")
print(f(B()), f.dispatch(B) is f.dispatch(A))
class Seq(Sequence):
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError
f.register(Sequence, lambda x: "sequence")
print(f(Seq()), f(range(1)))
class Both(Mapping, Sequence):
    def __len__(self): return 0
    def __getitem__(self, i): raise IndexError
    def __iter__(self): return iter(())
print(f(Both()))
class C:
    @functools.singledispatchmethod
    def m(self, x): return "object"
    @m.register
    def _(self, x: int): return "int"
    @functools.singledispatchmethod
    @classmethod
    def k(cls, x): return cls.__name__
    @k.register
    @classmethod
    def _(cls, x: str): return cls.__name__ + x
print(C().m("a"), C().m(1), C.k(1), C.k("!"), C().k("?"))
show(C().m)
show(functools.singledispatchmethod, 5)
