# Refused: starred in parens.
x = (*a)
