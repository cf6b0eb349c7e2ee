# Enum called with names in every form, values, start, type, module, qualname and boundary, and the refusals.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum


def attempt(function, *arguments, **named):
    try:
        made = function(*arguments, **named)
        return made, list(made)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(Enum, "A", "x y z"), attempt(Enum, "A", "x,y , z"), attempt(Enum, "A", ["x", "y"]), attempt(Enum, "A", (("x", 5), ("y", 7))), attempt(Enum, "A", {"x": "a", "y": "b"}))
print(attempt(Enum, "A", "x y", start=0), attempt(Enum, "A", "x y", start=5), attempt(Flag, "A", "x y z"), attempt(Flag, "A", "x y", start=4), attempt(IntFlag, "A", "x"), attempt(StrEnum, "A", "x y"), attempt(IntEnum, "A", iter("xy")))
print(attempt(Enum, "A", names="x", type=int), attempt(Enum, "A", "x", type=str), attempt(Enum, "A", [("x", 1.5)], type=float), attempt(Enum, "A", "", ), attempt(Enum, "A", []), attempt(Enum, "A", ()), attempt(Enum, "A", [("x", 1), ("y", 1)]))
made = Enum("Named", "x", module="shop", qualname="Outer.Named")
print(made, made.__module__, made.__qualname__, repr(made.x))
print(attempt(Flag, "A", "x y", boundary=enum.KEEP)[0]._boundary_, attempt(Enum, "A", "x x"), attempt(Enum, "A", ["mro"]), attempt(Enum, "A", [5]), attempt(Enum, "A", 5), attempt(Enum), attempt(Enum, "A", "x", unknown=1), attempt(Enum, 5, "x"), attempt(Enum, "A", ["_x_"]), attempt(Enum, "A", ["__dunder__"]))


class Base(Enum):
    def hello(self):
        return f"hello from {self.name}"


Sub = Base("Sub", "a b")
print(Sub.a.hello(), Sub.__bases__, isinstance(Sub.a, Base), attempt(Sub, "x", "y"), attempt(Base, "nope"), attempt(Base))
