# product, permutations, combinations with every length, repeats and errors.
import itertools as it
import re

def show(f, *args, **kwargs):
    try:
        print(re.sub(" at 0x[0-9a-f]+", "", repr(f(*args, **kwargs))))
    except Exception as e:
        print(type(e).__name__ + ":", re.sub(" at 0x[0-9a-f]+", "", str(e)))

print(list(it.product()), list(it.product("ab")), list(it.product("ab", [1, 2])), list(it.product("ab", repeat=2)), list(it.product("ab", [], [1])), list(it.product("ab", repeat=0)), list(it.product([], repeat=0)), len(list(it.product(range(3), repeat=4))))
show(it.product, "a", repeat=-1)
show(it.product, "a", repeat="2")
show(it.product, 5)
show(it.product, "a", other=1)
print(list(it.permutations("abc")), list(it.permutations("abc", 2)), list(it.permutations("ab", 0)), list(it.permutations("ab", 3)), list(it.permutations([])), list(it.permutations([1, 1])), list(it.permutations("ab", None)))
show(it.permutations, "ab", -1)
show(it.permutations, "ab", "1")
show(it.permutations, 5)
print(list(it.combinations("abcd", 2)), list(it.combinations("ab", 0)), list(it.combinations("ab", 3)), list(it.combinations([], 0)), list(it.combinations("aab", 2)))
show(it.combinations, "ab", -1)
show(it.combinations, "ab")
show(it.combinations, "ab", None)
print(list(it.combinations_with_replacement("abc", 2)), list(it.combinations_with_replacement("ab", 3)), list(it.combinations_with_replacement("", 2)), list(it.combinations_with_replacement("a", 0)))
show(it.combinations_with_replacement, "ab", -1)
show(it.combinations_with_replacement, "ab", r="x")
show(it.combinations, iterable="ab", r=1)
p = it.permutations(range(4), 2); next(p)
print(next(p), len(list(p)), next(p, None))
