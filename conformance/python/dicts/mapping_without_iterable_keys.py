# Mapping without iterable keys.
class A:
    def keys(self): return 5
    def __getitem__(self, k): return k
class B:
    def keys(self): raise ValueError('keys')
class C:
    keys = None
class D:
    def keys(self): return ['a']
class E:
    def keys(self): return iter('xy')
    def __getitem__(self, k): return k.upper()
log = []
class F:
    def __getattr__(self, n):
        log.append(n)
        return lambda: ['k']
    def __getitem__(self, k): return 'v'
def f(**k): return k
for v in (A(), B(), C(), D(), E(), F()):
    for use in (lambda: dict(v), lambda: {}.update(v), lambda: {**v}, lambda: f(**v), lambda: {} | v, lambda: dict(v, z=1), lambda: dict(**v)):
        try: print(use())
        except Exception as e: print(type(e).__name__, e)
print(log)
