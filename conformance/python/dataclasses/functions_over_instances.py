# asdict, astuple, replace, is_dataclass, make_dataclass, with factories and errors.
import dataclasses
from collections import OrderedDict, defaultdict, namedtuple
from dataclasses import asdict, astuple, dataclass, field, is_dataclass, make_dataclass, replace

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

NT = namedtuple("NT", "p q")
@dataclass
class In:
    v: int
@dataclass
class Out:
    a: In
    b: list
    c: dict
    d: tuple
    e: object = None
o = Out(In(1), [In(2), 3], {"k": In(4), In: 5}, (In(6), NT(In(7), 8)), {"z": [In(9)]})
print(asdict(o))
print(astuple(o))
print(asdict(o, dict_factory=OrderedDict)["a"], asdict(In(1), dict_factory=list), astuple(In(1), tuple_factory=list), asdict(o)["b"] is o.b)
show(asdict, In)
show(asdict, 5)
show(astuple, "x")
print(replace(In(1), v=2), replace(o, a=5).a, is_dataclass(In), is_dataclass(In(1)), is_dataclass(5), is_dataclass(int))
show(replace, In(1), w=2)
show(replace, In, v=2)
@dataclass
class R:
    a: int
    b: int = field(init=False, default=7)
    c: dataclasses.InitVar[int] = 1
show(replace, R(1), a=2)
show(replace, R(1), b=2)
@dataclass
class Q:
    a: int
    c: dataclasses.InitVar[int]
show(replace, Q(1, 2), a=2)
show(replace, Q(1, 2), a=2, c=3)
M = make_dataclass("M", ["x", ("y", int), ("z", list, field(default_factory=list))], bases=(In,), namespace={"total": lambda self: self.y}, frozen=False)
print(M(1, 2, 3), M(1, 2, 3).total(), M.__annotations__, M.__mro__[1], M.__name__)
for args in (("N", ["1x"]), ("N", ["class"]), ("N", ["a", "a"]), ("N", [("a",)]), ("N", [5]), ("N", [("a", int, 1, 2)]), ("class", ["a"])):
    try:
        print(make_dataclass(*args).__name__)
    except Exception as e:
        print(type(e).__name__, e)
print(make_dataclass("K", ["a"], order=True, kw_only=True, slots=True)(a=1), make_dataclass("E", [])())
