# Guards run only after the pattern matched, see its names, and their errors leave the statement.
log = []


def check(label, result):
    log.append(label)
    return result


def f(v):
    log.clear()
    match v:
        case [x, y] if check(("pair", x, y), x == y):
            r = "equal"
        case [x, y] if check(("again", x), x > y):
            r = "greater"
        case [x, *rest] if check("rest", rest):
            r = "rest", x, rest
        case {"k": x} if x:
            r = "truth", x
        case int() | str() as z if check(z, False) or z == 5:
            r = "five"
        case _ if check("last", True):
            r = "last"
    return r, list(log)


for v in ([1, 1], [2, 1], [1, 2], [], [3], {"k": 0}, {"k": [1]}, 5, "a"):
    print(v, f(v))
try:
    match 1:
        case x if 1 / 0:
            pass
except ZeroDivisionError as e:
    print(e, x)
match [1, 2]:
    case [a, b] if (c := a + b) > 5:
        pass
    case [a, b]:
        print(a, b, c)
