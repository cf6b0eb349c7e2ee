# Range iterators: length hints, copies, and what is left after a few steps.
import copy
import operator

it = iter(range(5))
print(next(it), operator.length_hint(it), list(copy.copy(it)), list(it), list(it), operator.length_hint(it))
it = iter(range(10**20, 10**20 + 3))
print(next(it), operator.length_hint(it), list(it))
print(type(iter(range(1))).__name__, type(iter(range(10**30))).__name__, type(reversed(range(1))).__name__)
print(iter(range(3)).__reduce__()[1:], range(1, 9, 2).__reduce__())
it = iter(range(3))
it.__setstate__(2)
print(list(it))
a = range(4)
print([(x, y) for x in a for y in a if x < y], list(zip(a, a)), dict.fromkeys(a))
it = iter(a)
print(2 in it, list(it), iter(it) is it)
for bad in (lambda: next(iter(range(0))), lambda: next(a), lambda: iter(range(3))[0]):
    try:
        bad()
    except (TypeError, StopIteration) as e:
        print(type(e).__name__, e)
