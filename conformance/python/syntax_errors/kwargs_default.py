# Refused: kwargs default.
def f(**k=1):
    pass
