# Refused: assign to literal.
5 = x
