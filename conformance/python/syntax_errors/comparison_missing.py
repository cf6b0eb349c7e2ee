# Refused: comparison missing.
if x ==:
    pass
