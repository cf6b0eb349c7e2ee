# Dict and set comprehensions.
print({x: x ** 2 for x in range(4)}, {k: v for k, v in [("a", 1), ("a", 2)]}, {v: k for k, v in {"a": 1, "b": 2}.items()})
print({x % 3 for x in range(10)} == {0, 1, 2}, {c for c in "aabb"} == {"a", "b"}, type({x for x in []}), type({x: 1 for x in []}))
print({(i, j): i * j for i in range(2) for j in range(2)}, {k: [v for v in range(k)] for k in range(3)})
print({k: v for k, v in zip("abc", range(3)) if v != 1}, {**{k: 1 for k in "ab"}, "b": 2})
def key(n): print("k", n); return n
def val(n): print("v", n); return n
print({key(i): val(i) for i in range(2)})
words = ["apple", "bob", "cat", "apple"]
print({w: words.count(w) for w in words}, {len(w): w for w in words})
groups = {}
for w in words: groups.setdefault(len(w), []).append(w)
print(groups, {k: sorted(set(v)) for k, v in groups.items()})
