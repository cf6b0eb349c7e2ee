# partial and partialmethod: nesting, keywords, attributes, repr, calls and copies.
import copy
import functools
from functools import partial, partialmethod

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def f(*args, **kw): return args, kw
p = partial(f, 1, a=2)
print(p(3, b=4), p(a=5), p.func is f, p.args, p.keywords, partial(p, 9, a=7).args, partial(p, 9, a=7).keywords, partial(p).func is f)
print(repr(partial(int, base=2)), repr(partial(print)), partial(int, base=2)("101"), repr(partial(int, "5", base=16)))
show(partial)
show(partial, 5)
show(partial(f), 1)
show(partial(int, base=2), "9")
p.note = "x"
q = copy.copy(p)
print(q.note, q(0), q is p, vars(p), copy.deepcopy(p)(1))
class R(partial): pass
print(repr(R(int, 1)).split(".")[-1], R(int)("5"), isinstance(R(int), partial), type(partial(R(int), 1)).__name__)
class C:
    def m(self, *a, **k): return (type(self).__name__, a, k)
    pm = partialmethod(m, 1, x=2)
    pc = partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 3)
    ps = partialmethod(staticmethod(lambda *a: a), 4)
    pp = partialmethod(pm, 5)
    pl = partialmethod(partial(lambda *a: len(a), "fixed"), 6)
c = C()
print(c.pm(9, y=3), C.pm(c, 8), c.pc(1), C.pc(2), c.ps(5), c.pp(7), c.pl())
show(partialmethod, 5)
show(partialmethod)
print(repr(C.__dict__["pm"]).split(" at ")[0][:40])
self_ref = partial(f)
self_ref.__setstate__((f, (self_ref,), {}, {}))
print(len(self_ref.args))
show(p.__setstate__, 5)
show(setattr, p, "func", 5)
show(delattr, p, "args")
