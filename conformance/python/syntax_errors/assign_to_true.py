# Refused: assign to true.
True = 1
