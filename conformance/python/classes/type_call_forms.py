# Type call forms.
def attempt(*a, **k):
    try:
        v = type(*a, **k)
        print(v, v.__name__ if isinstance(v, type) else '')
    except Exception as e: print(type(e).__name__, e)
attempt(); attempt(1); attempt(1, 2); attempt('A', (), {}); attempt(1, (), {}); attempt('A', [], {})
attempt('A', (), []); attempt('A', (1,), {}); attempt('A', (int, str), {}); attempt('A', (bool,), {})
attempt('A', (object, int), {}); attempt('A\0b', (), {}); attempt('', (), {}); attempt('A b', (), {})
attempt('A', (), {}, 1); attempt('A', (), {1: 2}); attempt('A', (), {'__slots__': 'x'}); attempt('A', (), {'__slots__': 5})
attempt('A', (), {'__slots__': ['1x']}); attempt('A', (), {'__slots__': ('a',), 'a': 1}); attempt('A', (int,), {'__slots__': ('a',)})
attempt('A', (tuple,), {'__slots__': ('a',)}); attempt('A', (type(None),), {}); attempt('A', (type(lambda: 1),), {}); attempt('A', (range,), {})
attempt('A', (slice,), {}); attempt('A', (type(...),), {}); attempt('A', (type(NotImplemented),), {}); attempt('A', (type(len),), {}); attempt('A', (memoryview,), {})
attempt('A', (int, int), {}); attempt(name='A', bases=(), dict={}); attempt('A', (), {'__slots__': ('__dict__', '__dict__')}); attempt('A', (), {'__slots__': ('__weakref__',)})
attempt('A', (), {'__doc__': 5}); attempt('A', (), {'__qualname__': 5}); attempt('A', (), {'__qualname__': 'X.Y'}); attempt('A', (), {'__module__': None})
attempt('\ud800', (), {}); attempt('A', (), {'__classcell__': 5}); attempt(1, 2, 3, 4)
class X: pass
class Y(X): pass
attempt('A', (X, Y), {}); attempt('A', (Y, X), {}); attempt('A', (Y, object, X), {}); attempt('A', (X, X), {})
