# Comparisons jump; short circuits make no values.
def f(a, b, c):
    if a < b:
        a()
    if not a >= 10 or b == "x" and c is not None:
        b()
    elif a in c or b not in (1, 2):
        c()
    if a < b <= c:
        a()
    if not (a < b < 3):
        a()
    x = a and b or c
    y = a if b else c
    z = a < b < c
    w = a is b
    if (a if b else c):
        a()
    if 0:
        never()
    if 1:
        always()
    a = a or b
    return x, y, z, w
