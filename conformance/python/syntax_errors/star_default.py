# Refused: star default.
def f(*a=1):
    pass
