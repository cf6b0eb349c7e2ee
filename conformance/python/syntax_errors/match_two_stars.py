# Refused: match two stars.
match x:
    case [*a, *b]:
        pass
