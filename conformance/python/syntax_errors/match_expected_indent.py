# Refused: match expected indent.
match x:
case 1:
    pass
