# Refused: starred alone.
*a
