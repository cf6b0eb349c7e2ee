# Refused: list comprehension unpack.
[*a for a in b]
