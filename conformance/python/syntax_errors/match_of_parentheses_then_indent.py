# Refused: a call of match before the error counts as a statement without its colon.
match(case)
 x = 1
