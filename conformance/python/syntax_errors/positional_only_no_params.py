# Refused: positional only no params.
def f(a, /, /):
    pass
