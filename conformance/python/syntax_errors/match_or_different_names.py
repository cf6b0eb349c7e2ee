# Refused: match or different names.
match x:
    case [a] | [b, c]:
        pass
