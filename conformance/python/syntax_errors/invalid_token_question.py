# Refused: invalid token question.
x = a ? b : c
