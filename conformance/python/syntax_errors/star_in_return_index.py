# Refused: star in return index.
def f():
    return *
