# Refused: assign to comprehension.
[a for a in b] = 1
