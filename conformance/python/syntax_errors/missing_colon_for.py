# Refused: missing colon for.
for x in []
    pass
