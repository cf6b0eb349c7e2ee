# Literal, capture, wildcard, or, value patterns.
class Color:
    RED = 1
    GREEN = "g"
def f(x):
    match x:
        case 0: return "zero"
        case -1: return "minus one"
        case 1.5: return "one and a half"
        case "a" | "b": return "a or b"
        case True: return "true"
        case None: return "none"
        case b"x": return "bytes"
        case 3+4j: return "complex"
        case Color.GREEN: return "green"
        case "multi" "part": return "joined"
        case _: return "other"
for v in [0, False, -1, 1.5, "a", "b", 1, True, None, b"x", 3 + 4j, "g", "multipart", [], 99]:
    print(repr(v), f(v))
def g(x):
    match x:
        case n if n > 10: return f"big {n}"
        case n: return f"small {n}"
print(g(5), g(50))
match 7:
    case 1: print("no")
print("fell through")
match = 5
match match:
    case 5: print("soft keyword")
match (1, 2):
    case 1, 2: print("open sequence")
