# Refused: keyword is expression.
f(a.b=1)
