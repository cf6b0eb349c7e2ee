# deque's __mul__, __rmul__ and __imul__ called by name want a number; * and *= refuse as operators.
from collections import deque


class Two:
    def __index__(self):
        return 2


def outcome(f):
    try:
        print(f())
    except TypeError as e:
        print("TypeError:", e)


def multiplied(times):
    d = deque("ab", 5)
    d *= times
    return d


for times in (2, True, 0, -1, Two(), 1.5, "s", [1], None, deque([1])):
    print(type(times).__name__)
    for name in ("__mul__", "__rmul__", "__imul__"):
        outcome(lambda: getattr(deque("ab", 3), name)(times))
    outcome(lambda: deque("ab") * times)
    outcome(lambda: times * deque("ab"))
    outcome(lambda: multiplied(times))
