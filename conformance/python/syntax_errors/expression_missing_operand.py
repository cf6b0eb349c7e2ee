# Refused: expression missing operand.
x = 1 +
