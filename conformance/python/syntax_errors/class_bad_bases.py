# Refused: class bad bases.
class A(1 2):
    pass
