# Refused: chained annotation.
x: int = y: int
