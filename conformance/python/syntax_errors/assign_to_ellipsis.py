# Refused: assign to ellipsis.
... = 1
