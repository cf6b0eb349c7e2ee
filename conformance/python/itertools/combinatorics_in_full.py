# product, permutations, combinations and their relatives: orders, counts, repeated and unhashable items, sizes at and beyond the pool's.
import math
from itertools import chain, combinations, combinations_with_replacement, groupby, islice, permutations, product

for pool in ("", "a", "ab", "abc", "aab"):
    for r in range(5):
        p, c, w = list(permutations(pool, r)), list(combinations(pool, r)), list(combinations_with_replacement(pool, r))
        n = len(pool)
        assert len(p) == math.perm(n, r) and len(c) == math.comb(n, r) and len(w) == (math.comb(n + r - 1, r) if n else not r), (pool, r)
        print(repr(pool), r, ["".join(t) for t in p[:6]], ["".join(t) for t in c[:6]], ["".join(t) for t in w[:6]])
print(list(product("ab", [1, 2])), list(product("ab", repeat=2)), list(product()), list(product(repeat=3)), list(product("ab", repeat=0)), list(product("ab", [], "c")), list(product([[1]], [{2}])), len(list(product(range(3), repeat=4))))
first = permutations([3, 1, 2])
print(next(first), next(first), list(first), next(first, "end"), list(permutations([1, 1])), list(permutations([[1], [2]], 1)))
items = [1, 2, 3]
c = combinations(items, 2)
items.append(4)
print(list(c), next(combinations(range(100), 99))[:3], sum(1 for _ in combinations(range(12), 6)), list(islice(permutations(range(20)), 2))[1][-3:])
held = product("ab", "cd")
print(next(held), type(held).__name__, iter(held) is held, list(held))
result = list(combinations("abc", 2))
print(result[0] is not result[1], all(type(t) is tuple for t in result), sorted(chain.from_iterable(result)), {k: len(list(g)) for k, g in groupby(sorted(chain(*result)))})
