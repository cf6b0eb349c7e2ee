# Slots errors.
def attempt(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: __slots__ = ('x', '_y', '__z', '__w__')
a = A()
attempt(lambda: a.x); attempt(lambda: setattr(a, 'q', 1)); attempt(lambda: delattr(a, 'x')); attempt(lambda: a.__dict__); attempt(lambda: a.nope); attempt(lambda: A.x); attempt(lambda: A.__slots__); attempt(lambda: A.x.__get__(a)); attempt(lambda: A.x.__get__(5)); attempt(lambda: A.x.__set__(a, 7) or a.x); attempt(lambda: A.x.__set__('s', 7)); attempt(lambda: A.x.__delete__(a)); attempt(lambda: A.x.__delete__(a)); attempt(lambda: A.x.__get__(None, A)); attempt(lambda: A.x.__name__ + A.x.__objclass__.__name__); attempt(lambda: sorted(n for n in A.__dict__ if 'z' in n or 'w' in n)); attempt(lambda: A.x()); attempt(lambda: setattr(A.x, 'foo', 1)); attempt(lambda: a.__weakref__)
class B(A): pass
b = B(); b.q = 1; attempt(lambda: (b.__dict__, B.__dict__.get('__slots__')))
class C(A): __slots__ = ('x', 'n')
c = C(); c.x = 1; attempt(lambda: c.x)
class D: __slots__ = {'a': 'doc of a', 'b': None}
attempt(lambda: (D.a.__doc__, D.b.__doc__, D.__slots__))
def make(ns, *bases): return lambda: type('X', bases, ns) and 'made'
attempt(make({'__slots__': ('a', 'a')})); attempt(make({'__slots__': 'ab'})); attempt(make({'__slots__': ('a b',)})); attempt(make({'__slots__': (1,)})); attempt(make({'__slots__': (b'a',)})); attempt(make({'__slots__': ('a',), 'a': 5})); attempt(make({'__slots__': ('__dict__',)}, B)); attempt(make({'__slots__': ('__weakref__', '__weakref__')})); attempt(make({'__slots__': ('x',)}, int)); attempt(make({'__slots__': ()}, int)); attempt(make({'__slots__': ('x',)}, list)); attempt(make({'__slots__': ('x',)}, bytes)); attempt(make({'__slots__': ('class',)})); attempt(make({'__slots__': ('é',)})); attempt(make({'__slots__': iter(['a', 'b'])})); attempt(make({'__slots__': None})); attempt(make({'__slots__': ('__qualname__',)})); attempt(make({'__slots__': ('__doc__',), '__doc__': 'x'})); attempt(make({'__slots__': ('__dict__', 'x')}, dict))
class E(A, B.__mro__[2]): pass
class F: __slots__ = ('f',)
attempt(make({}, A, F)); attempt(make({'__slots__': ()}, A, F)); attempt(make({}, A, B)); attempt(make({}, B, A))
