# Refused: star after kwargs.
def f(**kw, *a):
    pass
