# Refused: del operator.
del a + b
