# InitVar and ClassVar fields, defaults of every kind, mutable defaults refused, order of defaults, __post_init__ over bases.
import dataclasses
from dataclasses import InitVar, dataclass, field, fields
from typing import Any, ClassVar


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@dataclass
class A:
    x: int
    seed: InitVar[int]
    shared: ClassVar[list] = []
    plain: ClassVar = 1
    extra: InitVar[str] = "none"
    y: int = field(init=False)
    z: int = field(init=False, default=7)

    def __post_init__(self, seed, extra):
        self.y = self.x + seed
        print("post", seed, extra)


a = A(1, 10)
print(a, [f.name for f in fields(A)], A.shared, attempt(lambda: a.seed), a.extra, attempt(dataclasses.replace, a, x=5), attempt(dataclasses.replace, a, x=5, seed=1), attempt(dataclasses.replace, a, z=1, seed=1))
print(InitVar[int], InitVar[list[int]], InitVar, attempt(A), attempt(A, 1), attempt(A, 1, 2, 3, 4))


def mutable(value):
    @dataclass
    class W:
        a: Any = value


for value in ([], {}, set(), bytearray(), (), frozenset(), dataclass(type("M", (), {"__annotations__": {}}))(), type("H", (), {"__hash__": None})(), object(), 5):
    print(type(value).__name__, attempt(mutable, value))


def order():
    @dataclass
    class W:
        a: int = 0
        b: int


def inherited_order():
    @dataclass
    class Base:
        a: int = 0

    @dataclass
    class W(Base):
        b: int


def no_annotation():
    @dataclass
    class W:
        a = field(default=1)


def factory_of_classvar():
    @dataclass
    class W:
        a: ClassVar[int] = field(default_factory=int)


def factory_of_initvar():
    @dataclass
    class W:
        a: InitVar[int] = field(default_factory=int)


def classvar_kw():
    @dataclass
    class W:
        a: ClassVar[int] = field(kw_only=True)


for make in (order, inherited_order, no_annotation, factory_of_classvar, factory_of_initvar, classvar_kw):
    print(make.__name__, attempt(make))


@dataclass
class B(A):
    x: int = 100
    seed: InitVar[int] = 3

    def __post_init__(self, seed, extra):
        super().__post_init__(seed, extra)
        print("below", self.y)


print(attempt(B, seed=1), attempt(B, 1, 2, "e"))
