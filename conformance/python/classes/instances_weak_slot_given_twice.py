# Instances weak slot given twice.
def attempt(ns, *bases):
    try: type('X', bases, ns); print('made')
    except TypeError as e: print(e)
class W: __slots__ = ('__weakref__',)
class N: __slots__ = ()
class P: pass
slots = {'__slots__': ('__weakref__',)}
for b in (W, N, P, int, str, list, dict, set, tuple, Exception, float, bytes, object, type): attempt(slots, b)
attempt(slots, W, N); attempt({'__slots__': ('__dict__', '__weakref__')}, W); attempt({'__slots__': ('__dict__', '__weakref__')}, N); attempt({'__slots__': ('__dict__',)}, P)
