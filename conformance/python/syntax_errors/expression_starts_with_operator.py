# Refused: expression starts with operator.
x = * 2
