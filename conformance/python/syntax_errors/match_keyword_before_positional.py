# Refused: match keyword before positional.
match x:
    case A(b=1, 2):
        pass
