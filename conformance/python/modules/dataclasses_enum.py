# dataclasses and enum.
from dataclasses import dataclass, field, asdict, astuple, replace, fields
from enum import Enum, IntEnum, auto
@dataclass
class P:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)
    def total(self): return self.x + self.y
@dataclass(frozen=True, order=True)
class V:
    a: int
    b: str = "b"
p = P(1, 2)
print(p, p == P(1, 2), p.total(), asdict(p), astuple(p), replace(p, x=9), [f.name for f in fields(P)], P(1).tags is P(1).tags, V(1) < V(2), hash(V(1)) == hash(V(1)), sorted([V(2), V(1)]))
try: V(1).a = 5
except Exception as e: print(type(e).__name__, e)
try: P()
except TypeError as e: print(e)
class C(Enum):
    RED = 1
    GREEN = auto()
    ALIAS = 1
print(C.RED, repr(C.RED), C.RED.name, C.RED.value, C(2), C["GREEN"], list(C), C.ALIAS is C.RED, C.RED == 1, C.RED in C, len(C), isinstance(C.RED, C), {C.RED: "r"}[C.RED])
class I(IntEnum):
    LOW = 1
    HIGH = 10
print(I.HIGH > I.LOW, I.LOW + 1, I.LOW == 1, int(I.HIGH), sorted([I.HIGH, I.LOW])[0].name, max(I).name)
try: C(99)
except ValueError as e: print(e)
try: C["NOPE"]
except KeyError as e: print(e)
