# uuid.SafeUUID is an enum.Enum, also when members were used before enum was imported.
import uuid

early = uuid.uuid4().is_safe

import copy
import enum

S = uuid.SafeUUID
print(S.__mro__, type(S), list(S), len(S), S.__members__)
print(isinstance(early, enum.Enum), early is S.unknown, early.name, early.value, repr(early), str(early))
print(S(0), S(-1), S(None), S["safe"] is S.safe, hash(S.safe) == hash("safe"))
print(uuid.UUID(int=1, is_safe=S.safe).is_safe is S.safe, sorted(vars(S.unsafe)))
print(copy.copy(early) is early, f"{S.safe}", S.safe in S, S.safe == 0, bool(S.safe))
for call in (lambda: S(5), lambda: S["x"], lambda: S.nope, lambda: setattr(S, "safe", 1),
             lambda: setattr(S.safe, "name", 1), lambda: S.safe < S.unsafe):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
