# Refused: unterminated string.
x = 'abc
