# Refused: non default after default.
def f(a=1, b):
    pass
