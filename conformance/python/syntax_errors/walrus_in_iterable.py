# Refused: walrus in iterable.
[a for a in (b := c)]
