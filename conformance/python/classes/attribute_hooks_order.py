# Attribute hooks order.
log = []
class D:
    def __get__(self, o, t): log.append('descriptor get'); return 'd'
    def __set__(self, o, v): log.append('descriptor set')
class A:
    d = D()
    c = 'class'
    def __getattribute__(self, n):
        log.append('getattribute ' + n)
        return super().__getattribute__(n)
    def __getattr__(self, n):
        log.append('getattr ' + n)
        if n == 'never': raise AttributeError('custom')
        return 'fallback'
    def __setattr__(self, n, v):
        log.append('setattr ' + n)
        super().__setattr__(n, v)
    def __delattr__(self, n):
        log.append('delattr ' + n)
        super().__delattr__(n)
    def m(self): return self.c
a = A()
def do(f):
    try: r = f()
    except Exception as e: r = (type(e).__name__, str(e))
    print(r, log); log.clear()
do(lambda: a.d); do(lambda: a.c); do(lambda: a.x); do(lambda: a.never); do(lambda: a.m()); do(lambda: setattr(a, 'd', 1)); do(lambda: setattr(a, 'i', 1)); do(lambda: a.i); do(lambda: delattr(a, 'i')); do(lambda: delattr(a, 'i')); do(lambda: hasattr(a, 'never')); do(lambda: getattr(a, 'never', 'dflt')); do(lambda: len(a)); do(lambda: a.__dict__); do(lambda: a.__class__.__name__); do(lambda: vars(a)); do(lambda: str(a)[:5]); do(lambda: isinstance(a, A)); do(lambda: isinstance(a, int)); do(lambda: type(a).__name__); do(lambda: a == 1); do(lambda: f'{a.c}'); do(lambda: delattr(a, 'd')); do(lambda: a.__init__()); do(lambda: super(A, a).c)
def aug(): a.n = 1; a.n += 2; return a.n
do(aug)
class B:
    def __getattribute__(self, n): raise AttributeError('all ' + n)
    def __getattr__(self, n): return 'caught ' + n
do(lambda: B().x); do(lambda: B().__dict__); do(lambda: B().__class__)
class C:
    def __getattr__(self, n): return self.missing
do(lambda: C().x[:0] if 0 else type(RecursionError).__name__)
class E:
    def __getattr__(self, n): return 1 / 0
do(lambda: E().x); do(lambda: hasattr(E(), 'x')); do(lambda: getattr(E(), 'x', 1))
