# Names bound by patterns stay after the statement, also those of cases that failed part of the way.
match (1, [2, 3], {"k": 4}):
    case (a, [b, 9], _):
        print("no")
    case (a, [b, c], {"k": d, **e}) if False:
        print("no")
    case (first, *others):
        print(first, others)
print(sorted(n for n in dir() if not n.startswith("_")))


def f(v):
    match v:
        case [x, y] if y:
            pass
        case {"x": x}:
            pass
        case _:
            pass
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


for v in ([1, 2], [1, 0], {"x": 3}, 5):
    print(f(v))


def scopes():
    match [1, 2]:
        case [a, *b]:
            def inner():
                nonlocal a
                a += 10
                return a, b
    return inner(), a


print(scopes(), [n for n in (1, "a", None) if (lambda v: [v for v in [v]])(n)])
match 5:
    case _:
        pass
try:
    _
except NameError as e:
    print(e)
match 3:
    case x if (y := x * 2):
        pass
print(x, y)
