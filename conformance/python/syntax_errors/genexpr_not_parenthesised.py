# Refused: genexpr not parenthesised.
f(x for x in y, 1)
