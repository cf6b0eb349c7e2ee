# Refused: yield outside.
yield 1
