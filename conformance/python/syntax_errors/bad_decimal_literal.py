# Refused: bad decimal literal.
x = 1abc
