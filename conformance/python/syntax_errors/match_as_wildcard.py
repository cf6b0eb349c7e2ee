# Refused: match as wildcard.
match x:
    case 1 as _:
        pass
