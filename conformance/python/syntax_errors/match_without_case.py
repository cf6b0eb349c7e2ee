# Refused: match without case.
match x:
    pass
