# get_origin() and get_args(), equality and hashes.
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

x(lambda: get_args(Callable[[int], str]))
x(lambda: get_args(Callable[..., str]))
x(lambda: get_args(Annotated[int, 'x']))
x(lambda: get_origin(List[int]))
x(lambda: get_origin(List))
x(lambda: get_origin(Annotated[int, 1]))
x(lambda: get_origin(int | str))
x(lambda: get_origin(Union[int, str]))
x(lambda: get_origin(Literal[1]))
x(lambda: get_args(Literal[1, 2]))
x(lambda: Union[int, str] == int | str)
x(lambda: Literal[0] == Literal[False])
x(lambda: Union[int, str] == Union[str, int])
x(lambda: hash(List[int]) == hash(List[int]))
x(lambda: ForwardRef('X') == ForwardRef('X'))
