# Refused: import star in function.
def f():
    from math import *
