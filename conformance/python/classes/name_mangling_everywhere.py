# Name mangling everywhere.
class _Under__Class:
    __x = 1
    def __m(self): return self.__x
    def get(self): return self.__m(), self._Under__Class__x
    def local(self):
        __y = 2
        return locals().keys() - {'self'}
    def nested(self):
        def __f(__p=3): return __p
        return __f.__name__, __f(), __f.__code__.co_varnames if 0 else ''
    class __Inner: __z = 5
    def imp(self):
        import math as __math
        return sorted(locals())
    def kw(self, *, __k=1): return __k
    def dunder(self): return __name__
    def glob(self):
        global __g
        __g = 'made'
    def str_(self): return getattr(self, '__x', 'not mangled'), getattr(self, '_Under__Class__x', 'mangled')
    def lam(self): return (lambda __a: __a)(4)
    def comp(self): return [__i for __i in range(2)]
    def ex(self):
        try: raise ValueError
        except ValueError as __e: return sorted(locals())
    def with_(self, o): o.__attr = 1; return vars(o)
    def match_(self, v):
        match v:
            case {'k': __v}: return sorted(locals())
    __slots__ = ('__s', '__dict__')
    def __call__(self, __a, /): return __a
o = _Under__Class()
print(o.get(), o.local(), o.nested(), o.imp(), o.kw(), o.dunder(), o.str_(), o.lam(), o.comp(), o.ex(), o.match_({'k': 1}), o(9))
o.glob(); print(sorted(k for k in globals() if k.endswith('__g')))
class P: pass
print(o.with_(P()))
try: o.kw(__k=2)
except TypeError as e: print(e)
print(o.kw(_Under__Class__k=3))
print(sorted(k for k in vars(_Under__Class) if 'Under' in k))
class __: 
    __a = 1
    def f(self): return self.__a
print(__().f(), '__a' in vars(__))
class ___A:
    __b = 2
    def f(self): return sorted(k for k in vars(type(self)) if k.endswith('__b'))
print(___A().f())
class A:
    __annotated: int = 1
    __only: str
print(A.__annotations__)
try: A().__x
except AttributeError as e: print(e)
