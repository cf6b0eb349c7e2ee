# product, permutations, combinations, combinations_with_replacement.
from itertools import product, permutations, combinations, combinations_with_replacement
print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product([], "a")), list(permutations("abc")), list(permutations([1, 2, 3], 2)), list(permutations([], 0)), list(permutations([1], 2)), list(combinations("abcd", 2)), list(combinations([1, 2, 3], 0)), list(combinations([1], 2)), list(combinations_with_replacement("ab", 2)), len(list(product(range(5), repeat=3))), len(list(permutations(range(6)))), sum(1 for _ in combinations(range(10), 4)), ["".join(p) for p in product("ab", "cd", "e")], [sum(c) for c in combinations([1, 2, 3], 2)])
for f in (lambda: permutations(5), lambda: combinations([1], -1), lambda: product([1], repeat=-1), lambda: combinations([1]), lambda: permutations([1], "a")):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
