# Refused: generator in class base.
class A(x for x in y):
    pass
