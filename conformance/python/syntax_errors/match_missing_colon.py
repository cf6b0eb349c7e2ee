# Refused: match missing colon.
match x:
    case 1
        pass
