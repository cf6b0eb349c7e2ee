# Refused: assign to operator.
a + b = 1
