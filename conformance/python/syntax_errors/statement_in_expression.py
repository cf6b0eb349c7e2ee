# Refused: statement in expression.
x = (y = 1)
