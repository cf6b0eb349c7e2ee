# Refused: a call of match before the error counts as a statement without its colon.
match(x)
y = 1
z = = 2
