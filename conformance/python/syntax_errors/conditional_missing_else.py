# Refused: conditional missing else.
x = 1 if y
