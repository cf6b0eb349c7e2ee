# Refused: match duplicate capture.
match x:
    case [a, a]:
        pass
