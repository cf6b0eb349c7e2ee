# Refused: augassign to literal.
5 += 1
