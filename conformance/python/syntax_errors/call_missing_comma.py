# Refused: call missing comma.
f(a b)
