# Refused: a generator expression beside another argument; the parentheses around its last iterable aren't marked.
print(any(x for x in [1]), all(x for x in (  [1, 0]), sorted([1]))
