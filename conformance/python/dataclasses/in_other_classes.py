# Dataclasses with enums, generics, properties, slots inheritance, abstract bases, pickling hooks and pattern matching.
import dataclasses
from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

T = TypeVar("T")
@dataclass
class Box(Generic[T]):
    item: T
    tags: list[str] = field(default_factory=list)
print(Box(1), Box[int](2, ["a"]), Box[str].__args__, Box(1) == Box(1), Box[int](1) == Box(1))
class Shape(ABC):
    @abstractmethod
    def area(self): ...
@dataclass(frozen=True, order=True)
class Rect(Shape):
    w: float
    h: float = 1.0
    def area(self): return self.w * self.h
    @property
    def square(self): return self.w == self.h
print(Rect(2).area(), Rect(2, 2).square, sorted([Rect(3), Rect(1, 5), Rect(1)]), {Rect(1): "r"}[Rect(1)], Rect(1) < Rect(2))
@dataclass(slots=True)
class Base:
    a: int = 1
@dataclass(slots=True)
class Derived(Base):
    b: int = 2
d = Derived(5)
print(d, Derived.__slots__, Base.__slots__, hasattr(d, "__dict__"), dataclasses.replace(d, a=9), dataclasses.asdict(d))
show(setattr, d, "c", 1)
class Kind(Enum):
    A = "a"
@dataclass
class Item:
    kind: Kind = Kind.A
    when: "Item | None" = None
match Item():
    case Item(Kind.A, None): print("matched")
match Rect(2, 3):
    case Rect(w=w, h=h) if w < h: print(w, h)
print(Item(), dataclasses.astuple(Item()), [f.type for f in dataclasses.fields(Item)], Rect.__match_args__, Box.__doc__, Rect.__doc__, Item.__doc__)
show(lambda: Rect(1) < 5)
show(lambda: Rect(1).__class__.__setattr__(Rect(1), "w", 2))
show(Rect)
