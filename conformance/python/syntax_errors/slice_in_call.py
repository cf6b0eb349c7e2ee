# Refused: slice in call.
f(1:2)
