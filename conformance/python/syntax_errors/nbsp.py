# Refused: nbsp.
x = 1
