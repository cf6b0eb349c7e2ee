# overload, final, runtime_checkable, no_type_check, get_overloads, reveal_type, dataclass_transform.
import sys
import typing
from typing import *

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

@overload
def f(x: int) -> int: ...
@overload
def f(x: str) -> str: ...
def f(x): return x
print(f(5), len(get_overloads(f)), [o.__annotations__ for o in get_overloads(f)])
clear_overloads()
print(get_overloads(f))
@overload
def only(x): ...
show(only, 1)
@final
class F: pass
print(F.__final__)
@runtime_checkable
class HasLen(Protocol):
    def __len__(self) -> int: ...
class Attr(Protocol):
    x: int
@runtime_checkable
class RAttr(Protocol):
    x: int
class X:
    x = 1
print(isinstance([], HasLen), isinstance(5, HasLen), issubclass(list, HasLen), isinstance(X(), RAttr), isinstance(5, RAttr))
for attempt in (lambda: isinstance(X(), Attr), lambda: issubclass(X, RAttr), lambda: Attr(), lambda: runtime_checkable(int), lambda: issubclass(5, HasLen), lambda: type("P", (Protocol, X), {})):
    show(attempt)
class Impl(Attr):
    pass
print(Impl(), Impl.__mro__[1].__name__) if False else print(issubclass(Impl, Attr) if False else "subclass", Impl.__bases__)
@dataclass_transform(kw_only_default=True, field_specifiers=(int,))
def make(cls): return cls
print(make.__dataclass_transform__)
@no_type_check
class N:
    def m(self, a: "x y"): pass
print(N.__no_type_check__, N.m.__no_type_check__)
@no_type_check_decorator
def deco(f): return f
print(deco(len) if False else "decorator", TYPE_CHECKING, typing.AnyStr, AnyStr.__constraints__)
print(assert_type(5, str), cast("int", 7))
show(assert_never, 5)
U = NewType("U", int)
print(U, U(5), U.__supertype__, U.__name__, U | None, repr(NewType("V", U)))
