# Refused: two starred targets.
*a, *b = c
