# Refused: unmatched paren.
x = (1))
