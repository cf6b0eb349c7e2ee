# eq, order, unsafe_hash and frozen in every combination: which methods appear, hashing, comparisons between classes, own methods kept.
import itertools
from dataclasses import dataclass, field


def attempt(function):
    try:
        return function()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for eq, order, unsafe_hash, frozen in itertools.product((True, False), repeat=4):
    def make(own=None):
        namespace = {"__annotations__": {"x": int}}
        if own:
            namespace["__hash__"] = own
        return dataclass(eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen)(type("C", (), namespace))

    made = attempt(make)
    if isinstance(made, str):
        print(eq, order, unsafe_hash, frozen, made)
        continue
    a, b = made(1), made(1)
    print(eq, order, unsafe_hash, frozen, a == b, attempt(lambda: a < b).__class__.__name__, attempt(lambda: hash(a) == hash(b)), attempt(lambda: make(lambda self: 42)).__class__.__name__)


@dataclass(order=True)
class P:
    x: int
    y: str = field(compare=False)
    z: list = field(default_factory=list, hash=False, repr=False)


@dataclass(order=True)
class Q(P):
    pass


print(P(1, "a") == P(1, "b"), P(1, "a") < P(2, "a"), P(1, "a") <= P(1, "z"), attempt(lambda: P(1, "a") < Q(1, "a")), P(1, "a") == Q(1, "a"), attempt(lambda: P(1, "a") < 5), attempt(lambda: P("x", "a") < P(1, "a")), attempt(lambda: hash(P(1, "a"))), max(P(1, "a"), P(3, "b"), P(2, "c")))
for op in ("__lt__", "__le__", "__gt__", "__ge__"):
    def make():
        return dataclass(order=True)(type("W", (), {"__annotations__": {"x": int}, op: lambda self, other: True}))

    print(op, attempt(make))


@dataclass
class Own:
    x: int

    def __eq__(self, other):
        return "own eq"

    def __repr__(self):
        return "own repr"

    def __init__(self):
        self.x = 5


print(Own() == 1, Own(), Own().x, Own.__hash__)
