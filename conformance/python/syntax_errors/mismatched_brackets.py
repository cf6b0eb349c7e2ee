# Refused: mismatched brackets.
x = (1, 2]
