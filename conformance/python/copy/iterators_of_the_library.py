# Copies of deque, array, tee and cycle iterators go on where the original stands, deep ones with items of their own; others refuse.
import array
import collections
import copy
import itertools


def rest(iterator):
    return list(itertools.islice(iterator, 5))


d = collections.deque([[1], [2], [3]])
for make in (lambda: iter(d), lambda: reversed(d), lambda: iter(array.array("i", [1, 2, 3])), lambda: itertools.tee([1, 2, 3])[1]):
    it = make()
    print(copy.copy(it).__next__(), next(it))
    shallow, deep = copy.copy(it), copy.deepcopy(it)
    print(type(it).__name__, rest(shallow), rest(deep), rest(it), rest(copy.copy(it)), rest(copy.deepcopy(it)))
it = iter(d)
next(it)
print(next(copy.copy(it)) is d[1], next(copy.deepcopy(it)) is d[1])
kind = type(it)
print(list(kind(d)), list(kind(d, 2)), list(kind(d, 99)), kind.__module__, list(type(reversed(d))(d, 1)))
for wrong in ((), ([1],), (d, "x")):
    try:
        print(kind(*wrong))
    except TypeError as e:
        print(type(e).__name__)
changed = iter(collections.deque([1, 2]))
x = collections.deque([1, 2, 3])
it = iter(x)
x.append(4)
try:
    next(it)
except RuntimeError as e:
    print(e)
a, b = itertools.tee(iter([[1], [2], [3]]))
next(a), next(a)
c = copy.deepcopy(b)
print(rest(c), rest(b), rest(a))
cycle = itertools.cycle(iter([1, 2, 3]))
print(next(cycle), next(cycle), rest(copy.deepcopy(cycle)), rest(cycle))
for refused in (itertools.pairwise([1, 2]), iter(memoryview(b"ab")), (n for n in ())):
    for function in (copy.copy, copy.deepcopy):
        try:
            print(function(refused))
        except TypeError as e:
            print(e)
