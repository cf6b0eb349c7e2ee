# Refused: duplicate argument.
def f(a, a):
    pass
