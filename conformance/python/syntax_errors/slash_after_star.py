# Refused: slash after star.
def f(*a, /):
    pass
