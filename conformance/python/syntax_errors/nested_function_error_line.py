# Refused: nested function error line.
def f():
    x = 1
    def g():
        y = (
    return y
