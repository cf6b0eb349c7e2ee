# Refused: assign to none.
None = 1
