# Refused: keyword is literal.
f(1=2)
