# Refused: with target literal.
with a as 5:
    pass
