# Refused: two slashes.
def f(a, /, b, /):
    pass
