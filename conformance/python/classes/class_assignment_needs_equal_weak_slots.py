# Class assignment needs equal weak slots.
class A: __slots__ = ('x', '__dict__')
class B(A): pass
class C: __slots__ = ('x', '__dict__', '__weakref__')
class D: __slots__ = ('x',)
class E(D): __slots__ = ('__weakref__',)
class F: __slots__ = ('x', '__weakref__')
for a in (A, B, C, D, E, F):
    for b in (A, B, C, D, E, F):
        o = a()
        try: o.__class__ = b; print(a.__name__, b.__name__, 'fine')
        except TypeError as e: print(a.__name__, b.__name__, e)
