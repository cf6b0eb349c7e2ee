# Refused: set with colon.
x = {1, 2: 3}
