# Refused: bad unicode escape.
x = "\u12"
