# Messages of methods name the class and count self.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

class C:
    def __init__(self, x): self.x = x
    def m(self, a): return a
    def none(): pass
    @classmethod
    def c(cls, a): return a
    @staticmethod
    def s(a): return a
    class In:
        def deep(self, q): pass
err(C)
err(C, 1, 2)
err(C, y=1)
c = C(1)
err(c.m)
err(c.m, 1, 2)
err(c.m, b=1)
err(c.none)
err(C.m)
err(C.m, c)
err(C.c)
err(C.s)
err(C.s, 1, 2)
err(C.In().deep)
class E: pass
err(E, 1)
err(E, x=1)
err(object, 1)
class F:
    def __call__(self, a): return a
err(F())
err(F(), 1, 2)
