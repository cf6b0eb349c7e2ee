# Refused: indent after comment.
# c
  x = 1
