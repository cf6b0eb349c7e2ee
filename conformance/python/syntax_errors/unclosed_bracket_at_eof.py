# Refused: unclosed bracket at eof.
x = [1, 2
