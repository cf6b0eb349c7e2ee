# Hash equality across types.
from fractions import Fraction
from decimal import Decimal
groups = [(1, 1.0, True, 1 + 0j, Fraction(1), Decimal(1)), (0, 0.0, -0.0, False, 0j, Fraction(0), Decimal('-0')), (2**61 - 1, float(2**61), Fraction(2**61 - 1)), (0.5, Fraction(1, 2), Decimal('0.5'), 0.5 + 0j), (2**100, 2.0**100, Fraction(2**100), Decimal(2**100)), (-1, -1.0, Fraction(-1), -1 + 0j), (-2, -2.0), (float('inf'), Decimal('inf')), (0.1, Fraction(0.1), Decimal(0.1))]
for g in groups: print([hash(v) for v in g], [g[0] == v for v in g], len(set(g)))
print({1: 'a', 1.0: 'b', True: 'c'}, {True: 1, 1: 2}, {0: 'x', False: 'y', -0.0: 'z'})
print(hash(-1), hash(-2), hash(2**61 - 1), hash(2**61), hash(-2**61), hash(1.5), hash(1e300), hash(5e-324), hash(1j), hash(1 + 1j), hash(float('-inf')), hash(True), hash(10**50), hash(-10**50))
print(hash(()), hash((1,)), hash((1, 2)), hash((1, (2, 3))), hash((-1,)), hash(frozenset()), hash(frozenset([1, 2, 3])), hash(frozenset([frozenset([1])])), hash(range(5)), hash(range(0, 5, 5)) == hash(range(0, 1, 9)), hash(''), hash(b'') == hash(''), hash(memoryview(b'ab')) == hash(b'ab'))
def attempt(v):
    try: hash(v); print('hashable')
    except (TypeError, ValueError) as e: print(e)
for v in ([], {}, set(), bytearray(), slice(1), (1, []), ([],), {}.keys(), {}.values(), {}.items(), frozenset([1]), lambda: 1, object, ..., None, iter([]), (i for i in ())): attempt(v)
