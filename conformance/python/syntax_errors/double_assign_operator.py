# Refused: double assign operator.
x = = 1
