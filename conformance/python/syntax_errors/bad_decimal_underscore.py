# Refused: bad decimal underscore.
x = 1__0
