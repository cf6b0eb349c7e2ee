# Refused: missing colon def.
def f()
    pass
