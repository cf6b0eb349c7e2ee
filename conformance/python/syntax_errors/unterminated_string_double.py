# Refused: unterminated string double.
x = "abc
y = 1
