# Refused: match duplicate class keyword.
match x:
    case A(b=1, b=2):
        pass
