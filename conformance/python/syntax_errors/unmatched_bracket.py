# Refused: unmatched bracket.
x = 1]
