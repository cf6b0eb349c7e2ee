# Refused: missing colon if.
if True
    pass
