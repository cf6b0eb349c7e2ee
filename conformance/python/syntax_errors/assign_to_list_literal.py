# Refused: assign to list literal.
[1, a] = 1, 2
