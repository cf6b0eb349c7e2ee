# Refused: leading zero.
x = 0123
