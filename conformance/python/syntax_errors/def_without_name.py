# Refused: def without name.
def (x):
    pass
