# Refused: match or irrefutable.
match x:
    case a | 1:
        pass
