# Refused: slash first.
def f(/, a):
    pass
