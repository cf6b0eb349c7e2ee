# Refused: parameter literal.
def f(1):
    pass
