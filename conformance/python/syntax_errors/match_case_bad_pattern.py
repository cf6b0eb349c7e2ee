# Refused: match case bad pattern.
match x:
    case a + b:
        pass
