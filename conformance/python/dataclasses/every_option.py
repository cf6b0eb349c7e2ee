# Options of dataclass() and field(), comparison, hashing, replace, asdict, inheritance, slots, errors.
import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar


@dataclass
class P:
    x: int
    y: int = 2
    tags: list = field(default_factory=list)
    hidden: int = field(default=0, repr=False, compare=False)
    total: int = field(init=False)
    made: InitVar[int] = 5
    shared: ClassVar[int] = 9

    def __post_init__(self, made):
        self.total = self.x + self.y + made


p = P(1)
print(p, P(1) == p, P(1, 3) == p, P(1, hidden=5) == p, p.total, P.shared, [f.name for f in fields(P)], is_dataclass(P), is_dataclass(p))
print(asdict(p), astuple(p), replace(p, x=5, made=1), P.__match_args__)
for call in (lambda: P(), lambda: P(1, 2, 3, 4, 5, 6), lambda: replace(p, total=3), lambda: fields(3), lambda: asdict(P), lambda: P(z=1),
             lambda: hash(p), lambda: p < p):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = "x"


print(F(1) < F(2), sorted([F(2), F(1, "z"), F(1)]), hash(F(1)) == hash(F(1)), {F(1): "v"}[F(1)], F(1) >= F(1))
for call in (lambda: setattr(F(1), "a", 2), lambda: delattr(F(1), "a"), lambda: F(1) < 3):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Base:
    a: int = 1
    b: int = 2


@dataclass
class Child(Base):
    b: int = 20
    c: int = 3


print(Child(), Child(5), [f.name for f in fields(Child)])


@dataclass(kw_only=True)
class K:
    a: int
    b: int = 1


@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int = 5
    c: int


print(K(a=1), K2(1, c=2))
for call in (lambda: K(1), lambda: K2(1, 2)):
    try:
        call()
    except TypeError as e:
        print(e)


@dataclass(slots=True)
class S:
    x: int
    y: int = 3


s = S(1)
print(s, S.__slots__, hasattr(s, "__dict__"))
try:
    s.z = 1
except AttributeError as e:
    print(e)


@dataclass(eq=False, repr=False, init=False)
class Bare:
    x: int = 1


print(Bare().x, Bare() == Bare(), "object at" in repr(Bare()))


@dataclass(unsafe_hash=True)
class U:
    x: int
    y: int = field(hash=False, default=0)


print(hash(U(1, 2)) == hash(U(1, 3)))
M = make_dataclass("M", ["a", ("b", int), ("c", int, field(default=7))], namespace={"sum": lambda self: self.b + self.c}, bases=(), frozen=True)
print(M(1, 2), M(1, 2).sum())
print(field(default=1).default, fields(P)[0].type, fields(P)[1].default, fields(P)[2].default_factory, fields(P)[0].default is dataclasses.MISSING)
for source in ("x: list = []", "x: int = 1\n    y: int", "x: int = field(default=1, default_factory=int)"):
    try:
        if source.startswith("x: list"):
            @dataclass
            class A:
                x: list = []
        elif "y" in source and "factory" not in source:
            @dataclass
            class B:
                x: int = 1
                y: int
        else:
            @dataclass
            class C:
                x: int = field(default=1, default_factory=int)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


@dataclass
class Nested:
    p: F
    many: list
    by: dict


n = Nested(F(1), [F(2)], {"k": F(3)})
print(asdict(n), astuple(n), asdict(n, dict_factory=lambda pairs: sorted(pairs, key=str)))
match p:
    case P(x, y):
        print("matched", x, y)
