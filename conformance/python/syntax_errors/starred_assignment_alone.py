# Refused: starred assignment alone.
*a = b
