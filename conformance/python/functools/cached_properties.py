# cached_property: computed once, stored in the instance, deletable, shared names and slots.
import functools

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

class C:
    n = 0
    @functools.cached_property
    def v(self):
        "the doc"
        C.n += 1
        return C.n
c = C()
print(c.v, c.v, vars(c), C.n, C.v.__doc__, type(C.v).__name__, C.v.attrname)
del c.v
print(c.v)
c.v = 50
print(c.v, vars(c))
class S:
    __slots__ = ()
    @functools.cached_property
    def v(self): return 1
show(lambda: S().v)
class P:
    v = functools.cached_property(lambda self: 5)
print(P().v)
x = functools.cached_property(lambda self: 5)
show(x.__get__, c, C)
try:
    class Two:
        a = functools.cached_property(lambda self: 1)
        b = a
except Exception as e:
    print(type(e).__name__, e.__cause__ or e)
class Fails:
    @functools.cached_property
    def v(self): raise ValueError("no")
f = Fails()
show(lambda: f.v)
print(vars(f))
