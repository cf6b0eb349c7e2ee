# Every form.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class I:
    def __index__(self): return 1
class T(tuple):
    def __new__(cls, *a): return super().__new__(cls, a)
t = (1, 'a', 1.0, [2], 1)
for a in ((), (1,), ('zz',), (1, 1), (1, 1, 3), (1, -100, 100), (1, 'a'), (1, None), (1, 2, 3, 4), ([2],), (1, I(), 2**70)): attempt(lambda: t.index(*a)); attempt(lambda: t.count(*a))
for o in ((9,), [9], 'a', None, 2, -1, 0, 1.5, I(), (1, 'b'), (1, 'a', 1.0, [2], 1, 0), (), 2**70):
    for f in (lambda: t + o, lambda: o + t, lambda: t * o if o != 2**70 else 0, lambda: o * t if o != 2**70 else 0, lambda: t < o, lambda: t == o, lambda: t >= o, lambda: o in t, lambda: t[o]): attempt(f)
attempt(lambda: tuple(5)); attempt(lambda: tuple([1], [2])); attempt(lambda: tuple(iterable=[1])); attempt(lambda: tuple('ab')); attempt(lambda: tuple()); attempt(lambda: hash(t)); attempt(lambda: t.append(1)); attempt(lambda: t * 2**62); attempt(lambda: t * 2**70); attempt(lambda: (T(1, 2), type(T(1) + T(2)).__name__, type(T(1)[:]).__name__, type(T(1) * 1).__name__, T(1) == (1,), hash(T(1)) == hash((1,)))); attempt(lambda: tuple(t) is t); attempt(lambda: t[:] is t); attempt(lambda: (t * 1) is t); attempt(lambda: (t + ()) is t); attempt(lambda: ((),) < ((1,),)); attempt(lambda: (1, 2) < (1, 'a')); attempt(lambda: (1, 2) == (1, 'a')); attempt(lambda: ((1, 2),) <= ((1, 2), 3)); attempt(lambda: t.__getnewargs__()); attempt(lambda: t.__class_getitem__(int)); attempt(lambda: tuple.__new__(int)); attempt(lambda: tuple.__new__(tuple, 5)); attempt(lambda: () is tuple([])); attempt(lambda: max((1, 2), (1, 3))); attempt(lambda: repr((1,)) + repr(((),)) + repr((1, 2)))
