# tee: copies share what was read, any count of them, tee of a tee, copy of one, consuming in any order, errors of the source.
import copy
from itertools import tee

a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), a is iter(a), type(a).__name__)
print(tee("ab", 0), len(tee("ab", 5)), [list(t) for t in tee("ab", 3)])
a, b, c = tee(iter(range(4)), 3)
print(list(zip(a, b)), list(c))
x, = tee(iter("abc"), 1)
next(x)
y, z = tee(x)
print(list(y), list(z), list(x))
p, = tee(iter("pqr"), 1)
next(p)
q = copy.copy(p)
print(next(p), next(q), list(p), list(q), next(q, "end"))


def attempt(function, *arguments):
    try:
        return function(*arguments)
    except Exception as e:
        return f"{type(e).__name__}: {e}"


print(attempt(tee), attempt(tee, 5), attempt(tee, [1], -1), attempt(tee, [1], "x"), attempt(tee, [1], 1, 2), attempt(type(a)), attempt(type(a), 5))
print(list(type(a)("xy")))


def failing():
    yield 1
    raise KeyError("source")


a, b = tee(failing())
print(next(a), attempt(next, a), next(b), attempt(next, b), attempt(next, a))


def reenter():
    yield 1
    yield from made


made, other = tee(reenter())
print(next(made), attempt(next, made))
a, b = tee(range(1000))
print(sum(a), sum(b))
