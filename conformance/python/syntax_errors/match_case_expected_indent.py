# Refused: match case expected indent.
match x:
    case 1:
    pass
