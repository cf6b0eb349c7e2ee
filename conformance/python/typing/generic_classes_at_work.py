# Generic classes: parameters, instances, inheritance, slots, class attributes, variadic and protocol bases.
import typing
from typing import *

T, K, V = TypeVar("T"), TypeVar("K"), TypeVar("V")
class Box(Generic[T]):
    kind = "box"
    def __init__(self, item: T): self.item = item
class Pair(Generic[K, V]): pass
class IntBox(Box[int]): pass
class Two(Pair[K, int], Box[K]): 
    def __init__(self): pass
b = Box[int](5)
print(b.item, type(b), b.__orig_class__, Box[int], Box[T], Box[int] == Box[int], Box[int].__origin__, Box[int].__args__, Box.__parameters__, Pair[int, T].__parameters__, Pair[int, T][str], IntBox.__orig_bases__, Two.__parameters__, Two.__orig_bases__, Box[int].kind, IntBox(1).item)
for attempt in (lambda: Box[int, str], lambda: Box[int][str], lambda: Pair[int], lambda: IntBox[int], lambda: Box[5](1).item, lambda: Box[()], lambda: isinstance(b, Box[int]), lambda: issubclass(IntBox, Box), lambda: isinstance(b, Box), lambda: type("G", (Generic,), {}), lambda: Generic(), lambda: Box["str"], lambda: Box[Union[int, T]], lambda: Box[None], lambda: Box[lambda: 1]):
    try:
        print(str(attempt()).split(" at 0x")[0])
    except Exception as e:
        print(type(e).__name__, e)
Box[int].kind = "changed"
print(Box.kind, Box[int].__module__, Box[int].__class__ if False else type(Box[int]).__name__)
class S(Generic[T]):
    __slots__ = ("a",)
s = S[int]()
print(hasattr(s, "__orig_class__"))
class L(List[T]): pass
class D(Dict[str, T], Generic[T]): pass
print(L[int]([1]), D[int](a=1), L.__mro__[1:3], D.__parameters__, L[int].__args__)
Ts = TypeVarTuple("Ts")
class Arr(Generic[T, Unpack[Ts]]): pass
print(Arr[int, str, bool], Arr[int], Arr.__parameters__, Ts, Unpack[Ts])
class Sub:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(Sub[int], Sub[1, 2])
