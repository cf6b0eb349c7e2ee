# Refused: not missing operand.
x = not
