# init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only and slots one by one.
import dataclasses
import re
from dataclasses import dataclass, field

def show(f, *args, **kwargs):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f(*args, **kwargs))))
    except Exception as e:
        print(type(e).__name__ + ":", re.sub(" at 0x[0-9a-f]+", "", str(e)))

for options in ({}, {"init": False}, {"repr": False}, {"eq": False}, {"order": True}, {"unsafe_hash": True}, {"frozen": True}, {"match_args": False}, {"kw_only": True}, {"slots": True}, {"eq": False, "order": True}, {"eq": False, "frozen": True}, {"weakref_slot": True}, {"slots": True, "weakref_slot": True}):
    print(options)
    try:
        @dataclass(**options)
        class C:
            a: int = 1
            b: str = "x"
    except Exception as e:
        print(type(e).__name__, e)
        continue
    show(C)
    show(C, 5)
    show(C, a=2, b="y")
    x, y = C(), C()
    show(lambda: x == y)
    show(lambda: x < y)
    show(lambda: hash(x) == hash(y))
    show(setattr, x, "a", 9)
    if "slots" not in options:
        show(setattr, x, "new", 9)
    show(delattr, x, "a")
    print(getattr(C, "__match_args__", None), getattr(C, "__slots__", None), C.__hash__ is None, hasattr(x, "__dict__"), C.__dataclass_params__)
