# Refused: bad hex escape.
x = "\xZ"
