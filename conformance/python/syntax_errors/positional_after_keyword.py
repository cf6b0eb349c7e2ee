# Refused: positional after keyword.
f(a=1, 2)
