# kw_only for a class, a field or everything behind KW_ONLY: signatures, order in subclasses, match_args and refusals.
import inspect
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields, replace


@dataclass
class A:
    x: int
    _: KW_ONLY
    y: int = 2
    z: int = field(default=3, kw_only=False)


@dataclass(kw_only=True)
class B(A):
    w: str
    p: str = field(default="p", kw_only=False)


@dataclass
class C:
    a: int = field(default=1, kw_only=True)
    b: int = 0
    c: InitVar[int] = field(default=5, kw_only=True)

    def __post_init__(self, c):
        print("post", c)


for cls in (A, B, C):
    print(cls.__name__, inspect.signature(cls), cls.__match_args__, [(f.name, f.kw_only) for f in fields(cls)])


def attempt(function, *arguments, **named):
    try:
        return function(*arguments, **named)
    except TypeError as e:
        return str(e)


print(attempt(A, 1), attempt(A, 1, 3), attempt(A, 1, 2, 3), attempt(A, 1, y=5, z=6), attempt(B, 1, 2, "p"), attempt(B, 1, p="p", w="w"), attempt(C, 9), attempt(C, a=2, c=7))
print(replace(A(1), y=9), attempt(replace, C(1), b=2))


def twice():
    @dataclass
    class W:
        _: KW_ONLY
        a: int
        __: KW_ONLY


def init_false():
    @dataclass
    class W:
        a: int = field(kw_only=True, init=False)
        b: int

    return inspect.signature(W)


def no_default_order():
    @dataclass
    class W:
        a: int = 1
        b: int = field(kw_only=True)
        c: int = 2

    return W(b=3)


for make in (twice, init_false, no_default_order):
    print(attempt(make))
