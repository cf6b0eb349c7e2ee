# Refused: parameter parenthesised.
def f((a, b)):
    pass
