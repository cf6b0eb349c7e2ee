# Refused: missing in for.
for x y:
    pass
