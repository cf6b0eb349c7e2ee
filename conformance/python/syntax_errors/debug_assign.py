# Refused: debug assign.
__debug__ = 1
