# Slot mistakes told in order.
def attempt(slots, base=object, **ns):
    try: type('X', (base,), {'__slots__': slots, **ns}); print('made')
    except Exception as e: print(type(e).__name__, e)
class P: pass
attempt(('x', '__dict__'), P, x=1); attempt(('x', '__dict__'), x=1); attempt(('x', '1'), x=1); attempt(('x', 5), x=1); attempt(('__dict__', 5), P); attempt((5, '__dict__'), P); attempt(('__weakref__', 'x'), P, x=1); attempt(('x', '__weakref__', '__weakref__')); attempt(('__dict__', '__weakref__', '__dict__')); attempt(('x', 'x', 'y'), y=1); attempt(('__x',), _X__x=1); attempt(('__x',), __x=1)
