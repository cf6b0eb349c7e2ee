# set and frozenset: mixed operators and the type of results, in-place forms, equality, as members of each other.
s, f = {1, 2, 3}, frozenset({2, 3, 4})
for label, r in (("s|f", s | f), ("f|s", f | s), ("s&f", s & f), ("f-s", f - s), ("s^f", s ^ f), ("f^s", f ^ s)):
    print(label, type(r).__name__, sorted(r))
print(s == {3, 2, 1}, f == {2, 3, 4}, s == frozenset(s), {1} < frozenset({1, 2}), frozenset() <= set(), s != f, s > {1}, s >= s, s < s, hash(f) == hash(frozenset([4, 3, 2])))
g = f
f |= {9}
print(sorted(f), sorted(g), f is g)
t = s
s |= frozenset({7})
s &= {1, 7, 2}
s -= {2}
s ^= {1, 5}
print(sorted(s), s is t)
nested = {frozenset({1}), frozenset()}
print({1} in nested, set() in nested, frozenset({1}) in nested, len(nested))
nested.discard({1})
nested.remove(set())
print(nested, frozenset(g) is g, frozenset() is frozenset(), g.copy() is g, s.copy() is s, g | frozenset() is g)
for op in (lambda: s | [1], lambda: s.union([1], "a", {2: 3}), lambda: [1] | s, lambda: s < [1], lambda: s.issubset([5, 7, 1]), lambda: s & "a", lambda: f.add(1), lambda: f.__ior__,
           lambda: hash(s), lambda: {s}, lambda: s + f, lambda: s.remove([]), lambda: s.remove({99}), lambda: s.pop().__class__.__name__, lambda: set().pop(), lambda: s[0],
           lambda: set(5), lambda: set([1], [2]), lambda: frozenset(a=1), lambda: set([[]]), lambda: s.update(5), lambda: s.intersection_update([7], 5)):
    try:
        r = op()
        print(sorted(r, key=str) if isinstance(r, (set, frozenset)) else r)
    except (TypeError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)


class Sub(set): pass
class Fro(frozenset): pass


print([type(x).__name__ for x in (Sub([1]) | {2}, {1} | Sub([2]), Sub() & Sub(), Sub([1]).copy(), Sub().union(), Fro([1]) | Fro(), Fro([1]).copy(), frozenset(Fro([1])), Fro(Fro([2])))])
