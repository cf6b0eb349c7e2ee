# count, cycle and repeat with their steps, lengths, reprs and errors.
import itertools as it
from decimal import Decimal
from fractions import Fraction

def show(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__ + ":", e)

def first(n, x): return list(it.islice(x, n))
print(first(3, it.count()), first(3, it.count(5)), first(3, it.count(2, -1)), first(3, it.count(1.5, 0.5)), first(3, it.count(10**20)), first(3, it.count(Decimal("1.1"), Decimal("0.1"))), first(3, it.count(Fraction(1, 2))), first(3, it.count(1j, 2)), first(3, it.count(start=1, step=3)), first(3, it.count(2**63 - 2)), first(2, it.count(1, 0)))
for c in (it.count(), it.count(5), it.count(1, 2), it.count(1.5), it.count(0, 1), it.count(0, 1.0), it.count(-3, -1)):
    next(c)
    print(repr(c), end=" ")
print()
show(it.count, "a")
show(it.count, 1, "a")
show(it.count, 1, 2, 3)
show(it.count, None)
print(first(5, it.cycle("ab")), first(3, it.cycle([])), first(4, it.cycle(iter([1, 2, 3]))))
show(it.cycle)
show(it.cycle, 5)
show(it.cycle, iterable=[1])
print(first(3, it.repeat(5)), list(it.repeat("x", 3)), list(it.repeat("x", 0)), list(it.repeat("x", -1)), list(it.repeat(object=1, times=2)), repr(it.repeat(1)), repr(it.repeat("a", 4)), repr(it.repeat([], -5)))
r = it.repeat("a", 3); next(r)
print(r.__length_hint__(), repr(r))
show(it.repeat(1).__length_hint__)
show(it.repeat)
show(it.repeat, 1, "2")
show(it.repeat, 1, 2.5)
