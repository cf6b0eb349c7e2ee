# Refused: single equals in if.
if x = 1:
    pass
