# Refused: duplicate argument kinds.
def f(a, *a):
    pass
