# Protocol classes: members, checks at run time, instances, wrong bases.
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

@runtime_checkable
class Pr(Protocol):
    x: int
    def m(self) -> int: ...
class Impl:
    x = 1
    def m(self): return 1
class Bad: x = 1
class Pm(Protocol):
    def m(self) -> int: ...
x(lambda: (isinstance(Impl(), Pr), isinstance(Bad(), Pr))); x(lambda: issubclass(Impl, Pr)); x(lambda: isinstance(1, Pm)); x(lambda: Pr()); x(lambda: issubclass(Impl, runtime_checkable(Pm)))
class Sub(Pm):
    def __init__(self): self.z = 1
x(lambda: Sub().z); x(lambda: Sub._is_protocol)
try:
    class Bp(Protocol, int): pass
except TypeError as e: print(e)
class PG(Protocol[T]):
    def get(self) -> T: ...
x(lambda: (PG[int], PG.__parameters__)); x(lambda: runtime_checkable(int))
