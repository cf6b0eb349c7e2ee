# Classes made by NamedTuple and TypedDict, and what they refuse.
import collections.abc as a
import typing as t
from typing import *


def x(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


T = TypeVar("T")
U = TypeVar("U")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")

class N(NamedTuple):
    """doc"""
    q: int
    r: str = 'x'
    def m(self): return self.q * 2
x(lambda: (N(1), N(1).m(), N._field_defaults, N.__annotations__, N.__bases__, N.__doc__, N(1, 'y')._replace(q=5), N.__new__.__annotations__))
try:
    class N2(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    class N3(NamedTuple):
        _a: int
except ValueError as e: print(e)
try:
    class N4(NamedTuple):
        a: int
        def _make(self): pass
except AttributeError as e: print(e)
class NG(NamedTuple, Generic[T]):
    a: T
x(lambda: (NG(1), NG[int], NG[int](3), NG.__mro__[1:]))
class D(TypedDict, total=False):
    a: int
    b: Required[str]
class D2(D):
    c: NotRequired[int]
    d: 'D'
x(lambda: (D(a=1), sorted(D.__required_keys__), sorted(D.__optional_keys__), D.__total__, sorted(D2.__required_keys__), D2.__annotations__, D2.__bases__, is_typeddict(D2)))
x(lambda: isinstance({}, D)); x(lambda: get_type_hints(D2)); x(lambda: get_type_hints(D, include_extras=True))
x(lambda: NamedTuple('E', [('a', int)]))
x(lambda: NamedTuple('E', [('a', int)])(3))
x(lambda: NamedTuple('E', a=int)._fields)
x(lambda: TypedDict('D', {'a': int}))
x(lambda: TypedDict('D', {'a': int})(a=3))
x(lambda: TypedDict('D', {'a': int}).__required_keys__)
