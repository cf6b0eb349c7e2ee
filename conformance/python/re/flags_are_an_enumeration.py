# re.RegexFlag is an enum.IntFlag, also when flags were made before enum was imported.
import re

early = re.IGNORECASE | re.MULTILINE
odd = re.RegexFlag(1024) | re.S

import copy
import enum

F = re.RegexFlag
print(F.__mro__, type(F), F.__bases__ == (enum.IntFlag,))
print(isinstance(re.I, enum.Flag), isinstance(early, enum.IntFlag), isinstance(re.I, int),
      issubclass(F, enum.Enum), isinstance(F, enum.EnumMeta))
print(list(F), len(F), list(reversed(F)))
print(F.__members__)
print(early, early is re.I | re.M, F(10) is early, early.name, early.value, list(early), len(early))
print(odd, odd.name, odd.value, odd & re.S, re.S in odd)
print(re.I.name, re.I.value, re.I._sort_order_, re.I.__objclass__, sorted(vars(re.I)))
print(F["I"] is re.I, F.IGNORECASE is re.I, re.NOFLAG.name, F(0) is re.NOFLAG, bool(re.NOFLAG))
print(re.I | 8, 8 | re.I, re.I & 3, 3 ^ re.I, ~re.I, re.I << 1, re.I + 1, -re.I, re.I == 2)
print(repr(F(2048)), str(F(2050)), F(2050).name, F(2048).name, F(-1))
print(f"{re.I}", f"{re.I:>8}", "%s %d %r" % (re.I, re.I, re.I), hash(re.I) == hash(2))
print(copy.copy(re.I) is re.I, copy.deepcopy({"a": early})["a"] is early)
match re.M:
    case F.IGNORECASE:
        print("i")
    case F.MULTILINE:
        print("m")


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: F("x"))
attempt(lambda: F["nope"])
attempt(lambda: F.nope)
attempt(lambda: setattr(F, "I", 3))
attempt(lambda: delattr(F, "I"))
attempt(lambda: setattr(re.I, "name", 3))
attempt(lambda: setattr(re.I, "value", 3))
attempt(lambda: re.I.nope)
attempt(lambda: 2 in re.I)
print(re.compile("a", early).flags, re.compile("A", re.I | re.X).search("bab").span())
print(F._member_names_, F._member_map_ == dict(F.__members__), F._flag_mask_, F._boundary_)
for name in ("ASCII", "A", "T", "DEBUG"):
    print(name, getattr(F, name) is getattr(re, name))
