# islice reads no more than it needs, from any start with any step, and leaves the rest.
from itertools import count, islice


def attempt(function):
    try:
        return function()
    except Exception as e:
        return f"{type(e).__name__}: {e}"


for arguments in ((0,), (3,), (2, 5), (2, None), (1, 8, 3), (5, 2), (None,), (None, None), (None, 3), (2, 2), (0, 10, 100), (3, None, 2)):
    source = iter(range(10))
    print(arguments, list(islice(source, *arguments)), next(source, "spent"))
source = iter(range(10))
part = islice(source, 2, 4)
print(next(part), next(part), next(part, "end"), next(source))


class Index:
    def __index__(self):
        return 2


print(list(islice("abcd", Index())), list(islice("abcd", True)), list(islice(count(10**20), 2)), attempt(lambda: list(islice(count(), 2**64))), attempt(lambda: islice([], -1)), attempt(lambda: islice([], 0, 0, -1)), attempt(lambda: islice([], 1.5)), attempt(lambda: islice([], "a", 2)))
asked = []


def noisy():
    for n in range(10):
        asked.append(n)
        yield n


list(islice(noisy(), 1, 6, 3))
print(asked)
asked.clear()
made = islice(noisy(), 3)
list(made), list(made)
print(asked, next(made, "still ended"))


def failing():
    yield 0
    raise KeyError("source")


print(attempt(lambda: list(islice(failing(), 1))), attempt(lambda: list(islice(failing(), 2))), attempt(lambda: next(islice(failing(), 1, 2))))
