# verify with CONTINUOUS, NAMED_FLAGS and UNIQUE: what passes, what is missing, and what each one names.
from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE, EnumCheck, Enum, Flag, IntEnum, IntFlag, verify


def attempt(checks, base, **members):
    try:
        made = verify(*checks)(base("Checked", members))
        return list(made)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt([UNIQUE], Enum, A=1, B=2), attempt([UNIQUE], Enum, A=1, B=1), attempt([UNIQUE], IntEnum, A=1, B=1, C=2, D=2))
print(attempt([CONTINUOUS], Enum, A=1, B=2, C=3), attempt([CONTINUOUS], Enum, A=1, B=3), attempt([CONTINUOUS], Enum, A=1, B=9), attempt([CONTINUOUS], IntEnum, A=-1, B=1), attempt([CONTINUOUS], Enum, A="x", B="y"), attempt([CONTINUOUS], Enum, A=1))
print(attempt([CONTINUOUS], Flag, A=1, B=2, C=4), attempt([CONTINUOUS], Flag, A=1, B=4), attempt([CONTINUOUS], Flag, A=1, B=16))
print(attempt([NAMED_FLAGS], Flag, A=1, B=2, AB=3), attempt([NAMED_FLAGS], Flag, A=1, X=6), attempt([NAMED_FLAGS], IntFlag, A=1, X=12), attempt([NAMED_FLAGS], Flag, A=1, X=60))
print(attempt([UNIQUE, CONTINUOUS], Enum, A=1, B=1, C=5), attempt([CONTINUOUS, UNIQUE], Enum, A=1, B=1, C=5), attempt([], Enum, A=1))
print(list(EnumCheck), str(UNIQUE), repr(CONTINUOUS), EnumCheck("one name per value"))
