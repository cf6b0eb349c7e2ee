# Refused: invalid token dollar.
x = $5
