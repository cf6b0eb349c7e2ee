# Dicts: build, look up, update, delete, iterate, nested, tuple keys.
def work(n):
    d = {}
    for i in range(n):
        k = "key%d" % (i % 5000)
        d[k] = d.get(k, 0) + i
    s = 0
    for k, v in d.items():
        s += v & 0xFFF
        if k.endswith("7"):
            s += 1
    grid = {}
    for x in range(120):
        for y in range(120):
            grid[x, y] = x * y
    for (x, y), v in grid.items():
        s += v + grid.get((x + 1, y), 0)
    ints = {i * 31: i for i in range(n)}
    for i in range(0, n, 3):
        del ints[i * 31]
    for i in range(n):
        if i * 31 in ints:
            s += ints[i * 31]
    groups = {}
    for i in range(n):
        groups.setdefault(i % 97, []).append(i)
    merged = {}
    for g in groups.values():
        merged |= {g[0]: len(g), "last": g[-1]}
    return s + len(merged) + sum(len(g) for g in groups.values())


print(sum(work(40000) for _ in range(30)))
