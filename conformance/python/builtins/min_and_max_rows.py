# Min and max rows.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (min, max):
    for a in ((), (1,), ([],), ([3, 1, 2],), (3, 1, 2), ('b', 'a'), ('hello',), (1, 'a'), ([1, 'a'],), (1, 1.0, True), (1.0, 1), (float('nan'), 1), (1, float('nan')), ([],  []), ({},), ({2: 'a', 1: 'b'},), (None,), (None, 1), ((i for i in (5, 4)),)):
        attempt(lambda: f(*a)); attempt(lambda: f(*a, key=lambda x: -x)); attempt(lambda: f(*a, default='dflt')); attempt(lambda: f(*a, key=None)); attempt(lambda: f(*a, key=str, default=None))
    attempt(lambda: f([1], 2, default=3)); attempt(lambda: f([1, 2], kye=1)); attempt(lambda: f([1, 2], key=5)); attempt(lambda: f(iterable=[1])); attempt(lambda: f(['aa', 'b'], key=len)); attempt(lambda: f('aa', 'b', key=len)); attempt(lambda: f([(1, 'a'), (1, 'b')], key=lambda t: t[0])); attempt(lambda: f([1, 2], key=lambda x: 1 / 0)); attempt(lambda: f([], key=len, default=[]))
    class L:
        def __init__(self, v): self.v = v
        def __lt__(self, o): print('lt', self.v, o.v); return self.v < o.v
        def __gt__(self, o): print('gt', self.v, o.v); return self.v > o.v
        def __repr__(self): return f'L{self.v}'
    attempt(lambda: f(L(2), L(1), L(3)))
