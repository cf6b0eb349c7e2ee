# Enums in dicts, matches, sorting, formatting tables, as defaults and in dataclasses; iteration order, nested classes and mixins of methods.
import dataclasses
import functools
from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


@unique
class Status(StrEnum):
    NEW = auto()
    PAID = auto()
    SENT = auto()

    @property
    def next(self):
        members = list(type(self))
        index = members.index(self)
        return members[index + 1] if index + 1 < len(members) else None

    @classmethod
    def parse(cls, text):
        return cls(text.strip().lower())


@functools.total_ordering
class Level(Enum):
    LOW = "low"
    MID = "mid"
    HIGH = "high"

    def __lt__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        order = list(Level)
        return order.index(self) < order.index(other)


print(Status.NEW.next, Status.SENT.next, Status.parse(" PAID "), f"{Status.NEW:>6}|", {Status.NEW: 1}["new"], "paid" == Status.PAID, Status("sent") is Status.SENT, sorted(Status), [s.value for s in Status])
print(sorted([Level.HIGH, Level.LOW, Level.MID]), Level.LOW < Level.HIGH, Level.HIGH >= Level.MID, max(Level), Level.LOW == "low")
try:
    Level.LOW < "low"
except TypeError as e:
    print(e)


def describe(status):
    match status:
        case Status.NEW:
            return "fresh"
        case Status.PAID | Status.SENT as s:
            return f"on its way ({s})"
        case _:
            return "unknown"


print([describe(s) for s in (*Status, "other", "new")])


@dataclasses.dataclass
class Order:
    status: Status = Status.NEW
    level: Level = Level.LOW


print(Order(), dataclasses.asdict(Order(Status.PAID)), Order() == Order(Status("new")), dataclasses.replace(Order(), level=Level.HIGH))


class Operation(Enum):
    PLUS = "+"
    MINUS = "-"

    def __call__(self, a, b):
        return {"+": a + b, "-": a - b}[self.value]


class Shape(Enum):
    SQUARE = (1, lambda s: s * s)
    CIRCLE = (2, lambda r: 3 * r * r)

    def __init__(self, code, area):
        self.code, self.area = code, area


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    ADMIN = READ | WRITE

    def __str__(self):
        return "+".join(m.name.lower() for m in self) or "nothing"


class Priority(IntEnum):
    LOW = 10
    HIGH = 20

    def __str__(self):
        return f"P{self.value}"


print(Operation("+")(2, 3), Operation.MINUS(2, 3), Shape.SQUARE.area(3), Shape.CIRCLE.code, str(Permission.ADMIN), str(Permission(0)), f"{Permission.READ}", Permission.READ in Permission.ADMIN, f"{Priority.HIGH} {Priority.HIGH:d} {Priority.LOW!r}", Priority.LOW + 1, range(Priority.LOW)[-1], [10, 20].index(Priority.HIGH), max(Priority), sum(Priority))


class Container:
    class Kind(Enum):
        A = 1

    default = Kind.A


print(Container.default, repr(Container.Kind), Container.Kind.__qualname__, repr(Container.default))
