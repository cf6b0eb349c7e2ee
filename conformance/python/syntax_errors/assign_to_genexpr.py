# Refused: assign to genexpr.
(a for a in b) = 1
