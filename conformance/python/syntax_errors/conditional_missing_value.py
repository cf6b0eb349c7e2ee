# Refused: conditional missing value.
x = 1 if y else
