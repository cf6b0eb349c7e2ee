# Custom mro method.
def attempt(f):
    try: f()
    except Exception as e: print(type(e).__name__, e)
def meta(result):
    class M(type):
        def mro(cls):
            r = result(cls, super().mro())
            return r
    return M
class Base: v = 1
for r in (lambda c, m: m, lambda c, m: [c, object], lambda c, m: (c, Base, object), lambda c, m: [object], lambda c, m: [], lambda c, m: 5, lambda c, m: [1, c], lambda c, m: [c, int, object], lambda c, m: 1 / 0, lambda c, m: m[::-1]):
    def f():
        class X(metaclass=meta(r)): pass
        print([k.__name__ for k in X.__mro__], getattr(X, 'v', 'none'))
    attempt(f)
