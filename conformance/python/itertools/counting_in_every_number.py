# count with fractions, decimals, floats, negative steps and numbers of any size; repeat's lengths and texts; cycle's memory.
import operator
from decimal import Decimal
from fractions import Fraction
from itertools import count, cycle, islice, repeat


def first(iterable, n=4):
    return list(islice(iterable, n))


print(first(count()), first(count(5, -2)), first(count(0.5, 0.1)), first(count(Fraction(1, 3), Fraction(1, 6))), first(count(Decimal("1.1"), Decimal("0.1"))), first(count(2**62, 2**62)), first(count(1j)), first(count(-1, 0)))
print(count(), count(3), count(1, 2), count(1, 1.0), count(5, 0), count(1.0), count(2**70), count(1, -1), count(True))
c = count(2**63 - 2)
print(next(c), next(c), next(c), c)
print(repeat(5), repeat("x", 3), repeat(None, 0), repeat(1, -7), operator.length_hint(repeat(1, 7)), list(repeat([], 2)))
r = repeat(1, 3)
next(r)
print(r, operator.length_hint(r), list(r), r)
try:
    operator.length_hint(repeat(1))
except TypeError as e:
    print(e)
try:
    print(len(repeat(1, 2)))
except TypeError as e:
    print(e)
print(first(cycle([1, 2]), 5), first(cycle(iter("ab")), 5), first(cycle([]), 3), list(map(pow, range(4), repeat(2))), list(zip("ab", count(1))))
made = cycle(x for x in [1, 2])
print([next(made) for _ in range(5)])
