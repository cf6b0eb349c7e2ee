# Refused: bare star alone.
def f(*):
    pass
