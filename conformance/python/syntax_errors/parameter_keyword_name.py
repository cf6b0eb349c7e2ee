# Refused: parameter keyword name.
def f(class):
    pass
