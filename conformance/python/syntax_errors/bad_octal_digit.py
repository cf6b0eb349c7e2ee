# Refused: bad octal digit.
x = 0o9
