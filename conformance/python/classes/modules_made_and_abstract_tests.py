# Modules made by types.ModuleType, abstract classes in isinstance, type[...] aliases, length hints.
import types, sys
def t(name, f):
    try: print(name, repr(f()))
    except BaseException as e: print(name, type(e).__name__, e)
m = types.ModuleType('foo', 'doc')
def store():
    m.x = 1; m.f = lambda: m.x + 1
    return m.x, m.f(), m.__name__, m.__doc__, repr(m), sorted(vars(m))
t('store', store)
def many():
    out = []
    for i in range(300):
        m.x = i
        out.append(m.x)
    return sum(out)
t('many', many)
def remove():
    del m.x
    return hasattr(m, 'x'), m.x
t('remove', remove)
def rename():
    m.__name__ = 'bar'; m.__doc__ = None
    return m, m.__name__, m.__doc__
t('rename', rename)
t('getattr', lambda: m.nope)
class Abstract:
    def __init__(self, bases): self.bases = bases
    def getbases(self): return self.bases
    __bases__ = property(getbases)
class Inst:
    def __init__(self, klass): self.klass = klass
    def getclass(self): return self.klass
    __class__ = property(getclass)
A = Abstract(()); B = Abstract((A,)); C = Abstract((object,))
t('abstract', lambda: (issubclass(B, A), issubclass(A, B), issubclass(B, B), isinstance(Inst(B), A), isinstance(Inst(A), B), isinstance(5, A)))
t('abstract', lambda: (issubclass(C, object), issubclass(int, A), isinstance(A, Abstract)))
t('no bases', lambda: isinstance(5, 5))
t('no bases', lambda: issubclass(5, int))
t('no bases', lambda: issubclass(int, 5))
t('no bases', lambda: isinstance(5, (int, 5)))
t('no bases', lambda: isinstance('', (int, 5)))
t('alias', lambda: (type[int], type[int].__origin__, type[int].__args__))
def annotated(cls: type[int], other: 'type[str]' = str) -> type[bool]: return cls
t('alias', lambda: annotated.__annotations__)
class Plain: pass
t('alias', lambda: Plain[int])
t('alias', lambda: int[int])
class Hint:
    def __init__(self, n): self.n = n
    def __iter__(self): return iter((1, 2))
    def __length_hint__(self): return self.n
for n in (0, 5, True, -1, 1.5, 'a', NotImplemented):
    t(('hint', n), lambda: list(Hint(n)))
