# get_type_hints() of functions and classes, with forward references and Annotated.
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


class G(Generic[T]):
    pass


class D(TypedDict):
    a: int


class N(NamedTuple):
    q: int
    r: str = "x"


def fn(a: 'int', b: Optional['str'] = None, *c: 'List[D]', d: "Dict[str, 'G[int]']" = None) -> 'G': ...
x(lambda: get_type_hints(fn)); x(lambda: get_type_hints(N)); x(lambda: get_type_hints(1)); x(lambda: get_type_hints(len))
class CC:
    a: ClassVar['int'] = 1
    b: 'Undefined'
x(lambda: get_type_hints(CC)); 
class CE:
    a: Annotated[int, 'x']
    b: 'Annotated[List[int], 3]'
    c: 'list[int] | None'
    d: 'Literal["a", 1]'
    e: 'Callable[[int], str]'
x(lambda: get_type_hints(CE)); x(lambda: get_type_hints(CE, include_extras=True))
@overload
def ov(a: int) -> int: ...
@overload
def ov(a: str) -> str: ...
def ov(a): return a
x(lambda: len(get_overloads(ov))); x(lambda: ov(3))
