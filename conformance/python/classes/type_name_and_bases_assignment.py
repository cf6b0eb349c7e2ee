# Type name and bases assignment.
class A: pass
class B: pass
class C(A): pass
def attempt(n, v, c=C):
    try:
        setattr(c, n, v)
        print(n, getattr(c, n), c)
    except Exception as e: print(n, type(e).__name__, e)
attempt('__name__', 'D'); attempt('__name__', 5); attempt('__name__', 'a\0'); attempt('__qualname__', 'x.y'); attempt('__qualname__', 1)
attempt('__module__', 'mod'); attempt('__module__', 3); attempt('__bases__', (B,)); attempt('__bases__', ()); attempt('__bases__', B); attempt('__bases__', (1,))
attempt('__bases__', (int,)); attempt('__bases__', (C,)); attempt('__doc__', 'd'); attempt('__mro__', ()); attempt('__dict__', {}); attempt('__base__', A); attempt('__annotations__', {'a': 1})
attempt('__abstractmethods__', {'x'}); attempt('__class__', 5)
for c in (int, list, object, type, Exception):
    attempt('__name__', 'x', c); attempt('foo', 1, c); attempt('__bases__', (), c); attempt('__doc__', 'x', c)
for n in ('__name__', '__qualname__', '__module__', '__bases__', '__doc__', '__dict__', '__mro__', 'nope'):
    try: delattr(B, n); print('deleted', n)
    except Exception as e: print(n, type(e).__name__, e)
for n in ('__name__', 'real', 'nope'):
    try: delattr(int, n); print('deleted', n)
    except Exception as e: print(n, type(e).__name__, e)
