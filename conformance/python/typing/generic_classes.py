# Generic base classes: parameters, subscription, wrong bases.
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
    def __init__(self, v: T): self.v = v
class H(G[int], Generic[U]): pass
class K(Dict[str, T]): pass
x(lambda: (G[int], G[int](3).__orig_class__, G.__parameters__, H.__parameters__, H[str], H.__mro__[1:], H.__orig_bases__, K.__mro__[1:], K[int], G[T][int], G[List[T]][int]))
x(lambda: G[int, str]); x(lambda: H[int][str])
try:
    class B1(Generic): pass
except TypeError as e: print(e)
try:
    class B2(Generic[T], List[U]): pass
except TypeError as e: print(e)
try:
    class B3(Union[int, str]): pass
except TypeError as e: print(e)
try:
    class B4(NewType('NT', int)): pass
except TypeError as e: print(e)
try:
    class B5(ClassVar[int]): pass
except TypeError as e: print(e)
try:
    class B6(TypeVar): pass
except TypeError as e: print(e)
class V(Generic[*Ts]): pass
x(lambda: (V[int, str], V[()], V.__parameters__, V[Unpack[Ts]][int])); x(lambda: Tuple[int, Unpack[Ts]][str, bytes]); x(lambda: list[int] == List[int]); x(lambda: list[int].__unpacked__); x(lambda: next(iter(tuple[int, str])))

