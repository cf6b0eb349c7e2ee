# Refused: match mapping rest not last.
match x:
    case {**r, "a": 1}:
        pass
