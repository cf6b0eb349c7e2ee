# Refused: invalid subscript.
x[]
