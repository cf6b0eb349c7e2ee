# Refused: augassign to tuple.
(a, b) += 1
