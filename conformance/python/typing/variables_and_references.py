# TypeVar, ForwardRef and NewType.
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

x(lambda: ForwardRef('1 +'))
x(lambda: ForwardRef(1))
x(lambda: TypeVar('A', int))
x(lambda: TypeVar('A', int, bound=str))
x(lambda: TypeVar('A', covariant=True, contravariant=True))
x(lambda: TypeVar('A', covariant=True))
x(lambda: NewType('N', int))
x(lambda: NewType('N', int)(5))
x(lambda: NewType('N', int).__supertype__)
