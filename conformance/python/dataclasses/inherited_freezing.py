# Frozen and not frozen classes do not mix; what a frozen instance refuses; __post_init__ of frozen ones; FrozenInstanceError.
import dataclasses
from dataclasses import FrozenInstanceError, dataclass, field


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


@dataclass(frozen=True)
class Frozen:
    x: int
    y: list = field(default_factory=list)

    def __post_init__(self):
        object.__setattr__(self, "double", self.x * 2)


f = Frozen(3)
print(f, f.double, attempt(setattr, f, "x", 1), attempt(setattr, f, "new", 1), attempt(delattr, f, "x"), attempt(delattr, f, "new"), issubclass(FrozenInstanceError, AttributeError))
f.y.append(1)
print(f, attempt(hash, f), attempt(hash, Frozen(1, ())))


def thaw():
    @dataclass
    class W(Frozen):
        z: int = 0


def freeze():
    @dataclass
    class Base:
        a: int = 0

    @dataclass(frozen=True)
    class W(Base):
        b: int = 0


def own_setattr():
    @dataclass(frozen=True)
    class W:
        a: int

        def __setattr__(self, name, value):
            pass


for make in (thaw, freeze, own_setattr):
    print(attempt(make))


class Plain(Frozen):
    pass


p = Plain(1)
p.extra = 5
print(p, p.extra, attempt(setattr, p, "x", 2))


@dataclass(frozen=True)
class Deeper(Frozen):
    z: int = 9


d = Deeper(1)
print(d, attempt(setattr, d, "z", 1), dataclasses.replace(d, z=2), d == Deeper(1), Frozen(1) == Deeper(1))
