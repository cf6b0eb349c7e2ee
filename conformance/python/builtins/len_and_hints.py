# Len and hints.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def L(v):
    class X:
        def __len__(self):
            if isinstance(v, type): raise v('len')
            return v
    return X()
class I:
    def __index__(self): return 4
for v in (0, 3, -1, True, 1.5, 'a', None, 2**63, 2**70, I(), ValueError, TypeError):
    attempt(lambda: len(L(v))); attempt(lambda: bool(L(v)))
def H(v, length=None):
    class X:
        def __iter__(self): return iter([1, 2])
        def __length_hint__(self):
            if isinstance(v, type): raise v('hint')
            return v
    if length is not None: X.__len__ = lambda self: length
    return X()
for v in (0, 5, -1, 'a', None, 1.5, NotImplemented, True, 2**70, ValueError, TypeError): attempt(lambda: list(H(v))); attempt(lambda: tuple(H(v))); attempt(lambda: bytes(H(v))); attempt(lambda: [*H(v)])
attempt(lambda: list(H(0, 7))); attempt(lambda: list(H(0, -1)))
for v in (5, None, len, int, (i for i in ()), iter([]), 1.5, object(), lambda: 1, ..., zip(), map(str, [])): attempt(lambda: len(v))
from operator import length_hint
for v in ([1], iter([1, 2]), H(3), H(NotImplemented), H(-1), H('a'), 5): attempt(lambda: length_hint(v)); attempt(lambda: length_hint(v, 9)); attempt(lambda: length_hint(v, 'x'))
