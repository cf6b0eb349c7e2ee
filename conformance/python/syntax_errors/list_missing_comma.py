# Refused: list missing comma.
x = [1 2]
