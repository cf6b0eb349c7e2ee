# Refused: trailing underscore.
x = 1_
