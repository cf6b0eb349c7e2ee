# Class assignment.
class A: pass
class B: pass
class S: __slots__ = ('x',)
class S2: __slots__ = ('x',)
class S3: __slots__ = ('y',)
def attempt(o, c):
    try:
        o.__class__ = c
        print('now', type(o).__name__)
    except TypeError as e: print(e)
a = A(); a.v = 1
attempt(a, B); print(a.v, isinstance(a, B))
attempt(a, S); attempt(S(), A); attempt(S(), S2); attempt(S(), S3)
attempt(a, 5); attempt(a, int); attempt(5, A); attempt([], A)
class L(list): pass
class L2(list): pass
attempt(L(), L2); attempt(L(), A); attempt(L(), list); attempt(A, type)
class M(type): pass
attempt(A, M); print(type(A).__name__)
attempt(lambda: 1, A); attempt(None, A); attempt(ValueError(), KeyError); attempt(ValueError(), A)
class E1(ValueError): pass
class E2(ValueError): pass
attempt(E1(), E2); attempt(E1(), KeyError)
try: del a.__class__
except (TypeError, AttributeError) as e: print(type(e).__name__, e)
class P:
    @property
    def __class__(self): return int
print(isinstance(P(), int), type(P()).__name__, P().__class__)
