# Refused: keyword as function.
def if():
    pass
