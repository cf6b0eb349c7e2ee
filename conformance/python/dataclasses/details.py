# Details of dataclasses: documentation, own __init__, slots, keyword-only once, pprint.
from dataclasses import KW_ONLY, dataclass, field, make_dataclass
from pprint import pprint


@dataclass
class Point:
    x: int
    y: int = 3
    tags: list = field(default_factory=list)
    _: KW_ONLY
    label: str = "p"


print(Point.__doc__)
print(Point.__dataclass_params__)


@dataclass
class Own:
    x: int

    def __init__(self, x):
        self.x = x * 2


print(Own(3))


@dataclass(slots=True)
class Slotted:
    a: str
    b: str = field(default="b", init=False)


s = Slotted("x")
print(s, Slotted.__slots__)


@dataclass(slots=True)
class More(Slotted):
    c: int = 1


print(More.__slots__, More("q"))


@dataclass(slots=True, weakref_slot=True)
class Weak:
    a: int


print(Weak.__slots__)
for wrong in (lambda: dataclass(weakref_slot=True)(type("W", (), {})),
              lambda: make_dataclass("K", ["for"]), lambda: make_dataclass("K", ["a", "a"])):
    try:
        wrong()
    except TypeError as e:
        print(e)
try:
    @dataclass
    class Twice:
        _: KW_ONLY
        a: int
        __: KW_ONLY
except TypeError as e:
    print(e)


@dataclass
class Wide:
    first: str
    second: list


pprint(Wide("a" * 30, ["b" * 30, "c" * 30]))
