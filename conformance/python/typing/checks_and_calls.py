# isinstance(), issubclass() and calls of what typing makes.
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

x(lambda: List[int]())
x(lambda: List())
x(lambda: Any())
x(lambda: Union())
x(lambda: ClassVar())
x(lambda: isinstance(1, List))
x(lambda: isinstance([], List))
x(lambda: isinstance([], List[int]))
x(lambda: isinstance(42, Iterable))
x(lambda: isinstance(1, Union[int,str]))
x(lambda: isinstance(1, Any))
x(lambda: issubclass(list, Sequence))
x(lambda: isinstance(1, Optional))
x(lambda: Deque[int]())
x(lambda: Type[int]())
x(lambda: isinstance(1, SupportsInt))
x(lambda: isinstance('x', SupportsAbs))
