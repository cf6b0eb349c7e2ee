# Refused: def without parens.
def f:
    pass
