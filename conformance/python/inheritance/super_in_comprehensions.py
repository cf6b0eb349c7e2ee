# Super in comprehensions.
class A:
    def m(self): return 'A.m'
class B(A):
    def list_(self): return [super().m() for _ in range(1)]
    def set_(self): return {super().m() for _ in range(1)}
    def dict_(self): return {1: super().m() for _ in range(1)}
    def gen(self): return list(super().m() for _ in range(1))
    def outer(self): return [f() for f in [super().m]]
    def explicit(self): return [super(B, self).m() for _ in range(2)]
    def cell(self): return [super(__class__, self).m() for _ in range(2)]
    def lam(self): return (lambda: super().m())()
    def lam_self(self): return (lambda self: super().m())(self)
    def nested(self):
        def inner(s): return super().m()
        return inner(self)
    def nested_none(self):
        def inner(): return super().m()
        return inner()
    def deleted(self):
        del self
        return super().m()
    def rebound(self):
        self = 5
        return super().m()
    def star(*args): return super().m()
for n in ('list_', 'set_', 'dict_', 'gen', 'outer', 'explicit', 'cell', 'lam', 'lam_self', 'nested', 'nested_none', 'deleted', 'rebound', 'star'):
    try: print(n, getattr(B(), n)())
    except Exception as e: print(n, type(e).__name__, e)
