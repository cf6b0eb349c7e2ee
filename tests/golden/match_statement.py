# Patterns bind when all of one has matched.
def f(s):
    match s:
        case 0 | 1 | None:
            return "small"
        case [a, 1, *rest] if a:
            return a, rest
        case [_, _] | (_,):
            return "pair"
        case [first, *_, last]:
            return first, last
        case {"k": v, Color.RED: True, **others}:
            return v, others
        case {}:
            return "mapping"
        case Point(0, y=[x, *_]) | Line(x) as whole:
            return x, whole
        case -1.5 | "text" | b"bytes":
            pass
        case other:
            return other
