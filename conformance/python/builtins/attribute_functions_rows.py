# Attribute functions rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A:
    x = 1
    @property
    def bad(self): raise ValueError('property')
    @property
    def attr(self): raise AttributeError('from property')
    def __getattr__(self, n):
        if n == 'dyn': return 'dynamic'
        if n == 'err': raise KeyError(n)
        raise AttributeError(f'no {n}')
class S(str): pass
a = A()
for n in ('x', 'dyn', 'err', 'bad', 'attr', 'nope', S('x'), 5, b'x', None, '', 'a b'):
    attempt(lambda: getattr(a, n)); attempt(lambda: getattr(a, n, 'dflt')); attempt(lambda: hasattr(a, n)); attempt(lambda: setattr(a, n, 1)); attempt(lambda: delattr(a, n))
attempt(lambda: getattr(a)); attempt(lambda: getattr(a, 'x', 1, 2)); attempt(lambda: hasattr(a)); attempt(lambda: setattr(a, 'x')); attempt(lambda: delattr(a)); attempt(lambda: getattr(a, name='x')); attempt(lambda: getattr(5, 'real')); attempt(lambda: setattr(5, 'x', 1)); attempt(lambda: setattr(5, 'real', 1)); attempt(lambda: delattr(5, 'real')); attempt(lambda: delattr(5, 'x')); attempt(lambda: setattr(int, 'x', 1)); attempt(lambda: delattr(int, 'real')); attempt(lambda: setattr(None, 'x', 1)); attempt(lambda: getattr(None, 'x')); attempt(lambda: setattr(len, 'x', 1)); attempt(lambda: getattr(len, 'x')); attempt(lambda: setattr([], 'append', 1)); attempt(lambda: getattr((), '__len__')()); attempt(lambda: vars(5)); attempt(lambda: vars(a)); attempt(lambda: vars([])); attempt(lambda: vars(1, 2)); attempt(lambda: type(vars(A)).__name__); attempt(lambda: setattr(object(), 'x', 1)); attempt(lambda: object().x)
