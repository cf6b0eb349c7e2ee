# Refused: match as attribute.
match x:
    case 1 as a.b:
        pass
