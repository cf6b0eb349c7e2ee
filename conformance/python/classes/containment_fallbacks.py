# Containment fallbacks.
class C:
    def __contains__(self, v): return v
class I:
    def __iter__(self): return iter([1, 2, 3])
class G:
    def __getitem__(self, i):
        if i > 2: raise IndexError
        return i * 2
class N:
    __contains__ = None
    def __iter__(self): return iter([1])
class X: pass
class R:
    def __contains__(self, v): raise KeyError(v)
class T:
    def __contains__(self, v):
        class B:
            def __bool__(self): raise ValueError('truth')
        return B()
class S:
    def __iter__(self): yield 1; raise ZeroDivisionError('later')
for o in (C(), I(), G(), N(), X(), R(), T(), S(), 5, None, iter([1, 2]), (i for i in (1, 2)), 'abc', b'abc', range(3), {1: 2}, {1: 2}.values(), int):
    for v in (1, 2, 0, 'a', [], None):
        try: print(type(o).__name__, repr(v), v in o, v not in o)
        except Exception as e: print(type(o).__name__, repr(v), type(e).__name__, e)
