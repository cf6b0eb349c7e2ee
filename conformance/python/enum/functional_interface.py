# Enum("Name", ...) with strings, sequences, pairs, dicts, start, module, type and their errors.
import enum
from enum import Enum, Flag, IntEnum, IntFlag, StrEnum

for names in ("A B C", "A,B", "A, B", ["A", "B"], [("A", 5), ("B", 6)], {"A": "x", "B": "y"}, ("A",), ""):
    E = Enum("E", names)
    print([(m.name, m.value) for m in E], repr(E))
print(list(Enum("E", "A B", start=10)), list(Enum("E", "A B", start=0)), list(IntEnum("I", "A B")), list(Flag("F", "A B C")), list(IntFlag("G", "A B")), list(StrEnum("S", "One TWO")), list(Enum("T", "A B", type=int)), list(Enum("T", [("A", "1")], type=float)))
E = Enum("E", "A", module="here", qualname="Some.E")
print(E.__module__, E.__qualname__, E.A.__class__ is E)
for args in (("E", "A A"), ("E", "mro"), ("E", 5), ("E", [("A",)]), ("E", "A B", 5), ("E", "_sunder_"), ("E", "1x")):
    try:
        print(list(Enum(*args)))
    except Exception as e:
        print(type(e).__name__, e)
