# Swaps without tuples, unpacking in place, stars, chains.
def f(p, q, r):
    p, q = q, p
    p, q, r = q, r, p
    a = b = p
    x, y = p
    x, (y, *rest) = p
    *most, last = q
    p.attr, p[0] = x, p["k"]
    [a, b] = b, a
    a, b = p, a + b
    p, b = p
    (single,) = p
    q["name"] = q.other = p
    n: int = 1
    m: int
    p.q: int
    return rest, most, last, single, n
