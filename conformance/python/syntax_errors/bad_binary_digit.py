# Refused: bad binary digit.
x = 0b2
