# Refused: a generator expression after another argument; the parentheses around its condition aren't marked.
print(1, (x) for x in [1] if (x))
