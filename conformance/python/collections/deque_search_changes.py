# Comparisons that change the deque they search, and iterators after a change.
from collections import deque


class Meddler:
    def __init__(self, meddle, answer):
        self.meddle = meddle
        self.answer = answer

    def __eq__(self, other):
        self.meddle(values)
        return self.answer


def attempt(action):
    try:
        return action()
    except (RuntimeError, IndexError, ValueError, LookupError) as error:
        return type(error).__name__, str(error)
    except StopIteration:
        return "end"


def fail(values):
    values.append(0)
    raise RuntimeError("from the comparison")


SEARCHES = {
    "in": lambda: 7 in values,
    "index": lambda: values.index(7),
    "count": lambda: values.count(7),
    "remove": lambda: values.remove(7),
}
MEDDLERS = {
    "append": lambda values: values.append(0),
    "clear": lambda values: values.clear(),
    "times two": lambda values: values.__imul__(2),
    "times one": lambda values: values.__imul__(1),
    "extendleft nothing": lambda values: values.extendleft([]),
    "start anew": lambda values: values.__init__([1]),
    "raise": fail,
}
for search, look in SEARCHES.items():
    for name, meddle in MEDDLERS.items():
        for answer in (True, False):
            values = deque([1, Meddler(meddle, answer), 3])
            result = attempt(look)
            if not answer and result and result[0] == "ValueError":
                result = "absent"
            print(search, "/", name, "/", answer, "/", result, len(values))

for direction in (iter, reversed):
    values = deque([1, 2, 3])
    walk = direction(values)
    next(walk)
    values.append(4)
    print(direction.__name__, [attempt(lambda: next(walk)) for _ in range(3)])
    print(walk.__length_hint__(), walk.__reduce__()[1])
    for start in ([], [1]):
        values = deque(start)
        walk = direction(values)
        list(walk)
        values.append(4)
        print(start, [attempt(lambda: next(walk)) for _ in range(2)])
    values = deque([1, 2])
    walk = direction(values)
    values *= 1
    print(list(walk))

Walk = type(iter(deque()))
print(list(Walk(deque("abcd"), 2)), list(Walk(deque("abcd"), -1)), list(Walk(deque("abcd"), index=2)))
try:
    Walk("abcd")
except TypeError as error:
    print(error)
