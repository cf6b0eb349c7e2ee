# Subclasses of groups: generic ones, with slots, with methods of their own.
import typing
class Typed(ExceptionGroup[ValueError]):
    pass
print(Typed.__mro__, Typed.__orig_bases__, repr(Typed("m", [KeyError()])))
T = typing.TypeVar("T", bound=BaseException)
class Generic(BaseExceptionGroup[T], typing.Generic[T]):
    def first(self) -> T: return self.exceptions[0]
g = Generic("d", [ValueError(1), KeyError(2)])
print(repr(g), repr(g.first()), Generic[ValueError], repr(Generic[KeyError]("e", [KeyError(3)])))
class Slots(ExceptionGroup):
    __slots__ = ("x",)
s = Slots("m", [ValueError()])
s.x = 3
print(s.x, s.__dict__)
class Iterable(ExceptionGroup):
    def __iter__(self): return iter(self.exceptions)
    def __len__(self): return len(self.exceptions)
    def __bool__(self): return False
print(list(Iterable("i", [ValueError(1), TypeError(2)])))
try:
    try: raise Iterable("falsy", [ValueError(1), TypeError(2)])
    except* ValueError as e: print(repr(e), len(list(e.exceptions)))
except ExceptionGroup as e: print(repr(e))
class Meta(type):
    def __instancecheck__(cls, o): raise OSError("asked")
    def __subclasscheck__(cls, o): raise OSError("asked")
class Checked(Exception, metaclass=Meta): pass
print(ExceptionGroup("c", [Checked(1), KeyError(2)]).split(Checked))
