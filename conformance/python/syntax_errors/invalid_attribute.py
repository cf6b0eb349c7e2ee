# Refused: invalid attribute.
x..y
