# Methods of set.
def err(f, *args, **kwargs):
    try:
        result = f(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__ + ":", e)
    else:
        print("no error:", repr(result))

s = {3, 1, 2}
print(sorted(s), len(s), 2 in s, s.add(4), sorted(s), s.discard(99), s.discard(4), s.remove(3), sorted(s), s.copy() == s, s.copy() is s, s.update([5, 6], {7}), sorted(s), s.clear(), s)
a, b = {1, 2, 3}, {2, 3, 4}
print(sorted(a.union(b, [9])), sorted(a.intersection(b)), sorted(a.difference(b)), sorted(a.symmetric_difference(b)), a.issubset(b), {2}.issubset(a), a.issuperset([1]), a.isdisjoint({9}), a.isdisjoint([1]), sorted(a.union()), sorted(a.intersection(b, [2])), sorted(a.difference([1], [2])), sorted(a.union("x", key=1)) if False else "")
a.intersection_update(b); print(sorted(a))
a.difference_update([2]); print(sorted(a))
a.symmetric_difference_update({3, 8}); print(sorted(a))
print({5}.pop(), set(), {1}, frozenset(), frozenset({1}), repr({"a"}), set("aab") == {"a", "b"}, set([1, 1.0, True]), type({*()}).__name__)
err(set().pop)
err({1}.remove, 2)
err({1}.remove, "x")
err({1}.add, [])
err({1}.add)
err({1}.update, 5)
err({1}.union, 5)
err(set, 5)
err(set, 1, 2)
err(set, [[]])
err({1}.remove, [])
err({1}.discard, [])
err(lambda: {1}[0])
err(lambda: {1}.append(2))
err(lambda: hash({1}))
err(frozenset({1}).__class__, 5)
err(lambda: frozenset({1}).add(2))
