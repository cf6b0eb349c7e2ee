# RegexFlag: members by name and value, iteration, containment, names of combinations, unknown bits.
import copy
import re


def show(f, *args, **kwargs):
    try:
        print(ascii(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", ascii(str(e))[1:-1])


print(re.RegexFlag, len(re.RegexFlag), [f.name for f in re.RegexFlag], re.RegexFlag["I"] is re.IGNORECASE)
print(re.RegexFlag.ASCII, re.RegexFlag.S, re.RegexFlag(2), re.RegexFlag(10), re.RegexFlag(10) is re.I | re.M, sorted(re.RegexFlag.__members__))
both = re.I | re.X
print(list(both), len(both), re.I in both, re.M in both, bool(re.NOFLAG), both.name, both.value, re.NOFLAG.name, f"{both}", str(both))
print(re.I | 1 << 20, (re.I | 1 << 20).name, re.RegexFlag(1 << 20), (re.RegexFlag(1 << 20)).name)
print(~re.I, ~(re.I | re.S), re.RegexFlag(-1), both & ~re.X, both ^ re.I, re.I & 2, 2 | re.M)
print(type(re.I | 8), type(re.I & 8), isinstance(re.I, int), re.I == 2, {re.I: 1}[re.RegexFlag(2)], copy.deepcopy(re.I) is re.I)
for value in ("x", None, 1.5):
    show(re.RegexFlag, value)
show(lambda: re.RegexFlag["Q"])
show(lambda: "x" in re.I)
show(lambda: setattr(re.RegexFlag, "ASCII", 1))
show(lambda: re.I | "x")
