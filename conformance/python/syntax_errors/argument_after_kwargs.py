# Refused: argument after kwargs.
def f(**kw, a):
    pass
