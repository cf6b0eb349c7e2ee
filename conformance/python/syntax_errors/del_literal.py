# Refused: del literal.
del 5
