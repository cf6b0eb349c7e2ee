# An operand that is rebound later in its expression is copied first.
def f(x, d):
    y = x + (x := 5)
    print(x, x := 1)
    d[x][(x := 2)] = x
    while (n := x()) > 3:
        print(n)
    if (m := d.get(n)) is not None and m > 1:
        return m
    z = (x := 1) < (x := 2)
    return [x, (x := y), z]
