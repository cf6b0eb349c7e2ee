# itertools.tee: branches that run apart, copies, errors of the source, a source that reads itself.
import copy
from itertools import count, islice, tee

a, b, c = tee(range(100), 3)
print(list(islice(a, 30)), next(b), list(islice(c, 60))[-1])
d = copy.copy(b)
print(next(b), next(b), next(d), list(a)[-3:], list(b)[:3], list(c)[:3], list(d)[-2:])
print(next(a, "end"), next(b, "end"), next(d, "end"))
e, f = tee(d)
print(list(e), list(f), tee([], 0), len(tee([1], 4)))
first, second = tee(count())
again, more = tee(first)
print(again is first, [next(x) for x in (first, again, more, second, more)])
for n in (23, 24, 25, 48, 49):
    x, y = tee(iter(range(n)))
    print(n, sum(1 for _ in x), sum(1 for _ in y), next(x, None), next(y, None))


def failing():
    yield 1
    raise ValueError("broken")


x, y = tee(failing())
print(next(x))
for it in (x, y, y, x):
    try:
        print(next(it))
    except (ValueError, StopIteration) as error:
        print(type(error).__name__, error)


class Again:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n == 2:
            return next(branch)
        return self.n


branch, other = tee(Again())
print(next(branch))
try:
    next(branch)
except RuntimeError as error:
    print(error)
print(next(branch), next(other), next(other))
for wrong in (lambda: tee(1), lambda: tee([], -1), lambda: tee()):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
