# Refused: try alone.
try:
    pass
x = 1
