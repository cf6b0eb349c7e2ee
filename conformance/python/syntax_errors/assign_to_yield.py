# Refused: assign to yield.
def f():
    (yield) = 1
