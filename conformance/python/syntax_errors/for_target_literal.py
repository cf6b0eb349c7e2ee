# Refused: for target literal.
for 1 in x:
    pass
