# compare: traceback
# Refused: a number that touches a character that begins no word.
x = 1½
