# Refused: unclosed paren.
print((1, 2)
x = 3
