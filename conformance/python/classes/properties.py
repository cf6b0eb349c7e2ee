# property: getter, setter, deleter, doc, errors.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class T:
    def __init__(self): self._c = 0
    @property
    def c(self):
        "the doc"
        return self._c
    @c.setter
    def c(self, v):
        if v < -273: raise ValueError("too cold")
        self._c = v
    @c.deleter
    def c(self):
        print("deleted")
        self._c = None
    @property
    def ro(self): return 1
    f = property(lambda s: s._c * 9 / 5 + 32, doc="fahr")
    wo = property(None, lambda s, v: print("wo", v))
t = T()
t.c = 100
print(t.c, t.f, t.ro, T.c.__doc__, T.f.__doc__)
def bad(): t.c = -300
err(bad)
del t.c
print(t.c)
def set_ro(): t.ro = 5
def del_ro(): del t.ro
def get_wo(): return t.wo
def set_f(): t.f = 1
err(set_ro)
err(del_ro)
err(get_wo)
err(set_f)
t.wo = 7
class U(T):
    @T.c.getter
    def c(self): return "sub"
u = U()
u.c = 5
print(u.c, u._c)
print(isinstance(T.__dict__["c"], property), T.c.fget(t))
