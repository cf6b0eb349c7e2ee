# Refused: keyword is true.
f(True=1)
