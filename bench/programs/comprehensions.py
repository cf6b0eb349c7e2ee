# List, dict, set comprehensions and generator expressions.
def work(n):
    a = [i * i for i in range(n)]
    b = [x for x in a if x % 3 == 1]
    c = {x: x % 11 for x in b}
    d = {v for v in c.values()}
    e = [(x, y) for x in range(60) for y in range(60) if (x + y) % 5 == 0]
    f = [[r * k for k in range(12)] for r in range(n // 200)]
    g = sum(x for row in f for x in row)
    h = [str(x) for x in range(0, n, 5)]
    return len(a) + len(b) + len(c) + len(d) + len(e) + g + len("".join(h)) + max(x - y for x, y in e)


print(sum(work(24000) for _ in range(140)))
