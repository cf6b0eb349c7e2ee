# Refused: two stars.
def f(*a, *b):
    pass
