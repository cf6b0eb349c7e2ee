# Refused: yield from outside.
yield from x
