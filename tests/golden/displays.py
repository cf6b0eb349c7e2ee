# Constant parts are made while compiling.
def f(a, b):
    (1, "two", 3.0, None)
    x = [1, 2, 3, 4, 5, 6]
    x = [a, 1]
    x = (a, b)
    x = {1, 2, a}
    x = {"k": a, "l": 1}
    x = {a: 1, "l": b}
    x = {}
    x = {"k": a, **b, "m": 1}
    x = [*a, 1, *b]
    x = (*a, b)
    x = {*a, b}
    x = a[1:b], a[::2], a[-1], a["k"], a[b, 1:2], a[70000]
    return x
