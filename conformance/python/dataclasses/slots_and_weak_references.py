# slots=True and weakref_slot=True: which slots a class gets, inheritance, defaults, errors, and what stays possible.
import dataclasses
import weakref
from dataclasses import dataclass, field


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@dataclass(slots=True)
class Base:
    x: int
    y: list = field(default_factory=list)


@dataclass(slots=True)
class Below(Base):
    z: int = 5
    x: int = 1


@dataclass(slots=True, weakref_slot=True)
class Weak:
    a: int = 0


@dataclass(slots=True, weakref_slot=True)
class WeakBelow(Weak):
    b: int = 0


@dataclass(slots=True, frozen=True)
class Frozen:
    v: int
    w: str = "w"


print(Base.__slots__, Below.__slots__, Weak.__slots__, WeakBelow.__slots__, Frozen.__slots__)
b = Below(3)
print(b, attempt(setattr, b, "new", 1), hasattr(b, "__dict__"), attempt(lambda: vars(b)), attempt(weakref.ref, b), attempt(lambda: type(weakref.ref(WeakBelow())).__name__))
f = Frozen(1)
print(f, attempt(setattr, f, "v", 2), attempt(delattr, f, "v"), hash(f) == hash(Frozen(1)), dataclasses.replace(f, v=5), f.__getstate__() if hasattr(Frozen, "__getstate__") else "", dataclasses.asdict(f))


def own_slots():
    @dataclass(slots=True)
    class W:
        __slots__ = ("a",)
        a: int


def weak_without_slots():
    @dataclass(weakref_slot=True)
    class W:
        a: int


for make in (own_slots, weak_without_slots):
    print(attempt(make))


@dataclass(slots=True)
class WithMethods:
    n: int

    def double(self):
        return self.n * 2

    @property
    def half(self):
        return self.n / 2

    @classmethod
    def make(cls):
        return cls(1)


w = WithMethods.make()
print(w.double(), w.half, WithMethods.__qualname__, WithMethods.__doc__, WithMethods.n, type(WithMethods.__dict__["n"]).__name__)
import copy

print(copy.copy(w), copy.deepcopy(Below(1, [[1]])), copy.copy(f), w == WithMethods(1), w != WithMethods(2))
