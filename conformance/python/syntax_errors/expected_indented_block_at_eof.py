# Refused: expected indented block at eof.
def f():
