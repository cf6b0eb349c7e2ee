# Inlined where nothing captures their variables, else hidden functions.
def f(xs, ys, k):
    a = [x for x in xs]
    b = {x: y for x, y in xs if x if y}
    c = {(x, y) for x in xs for y in ys if x < y}
    d = [lambda: x for x in xs]
    e = (x + k for x in xs)
    g = [[y for y in x] for x in xs]
    h = [last := x for x in xs]
    return [y for x in xs if x or y for y in ys]


squares = [n * n for n in range(10)]


class C:
    names = ["a"]
    upper = [n.upper() for n in names]
