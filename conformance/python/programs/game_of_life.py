# The game of life with sets, and on a torus with lists.
def step(cells):
    count = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy: count[x + dx, y + dy] = count.get((x + dx, y + dy), 0) + 1
    return {c for c, n in count.items() if n == 3 or n == 2 and c in cells}
def show(cells, n): return ["".join("#" if (x, y) in cells else "." for x in range(n)) for y in range(n)]
glider = {(1, 0), (2, 1), (0, 2), (1, 2), (2, 2)}
g = glider
for _ in range(8): g = step(g)
print(*show(g, 7), sep="\n")
print(g == {(x + 2, y + 2) for x, y in glider})
r = {(x, 5) for x in range(10)}
for i in range(30): r = step(r)
print(len(r), sorted(r)[:4])
def torus(grid):
    h, w = len(grid), len(grid[0])
    return [[1 if (s := sum(grid[(y + a) % h][(x + b) % w] for a in (-1, 0, 1) for b in (-1, 0, 1)) - grid[y][x]) == 3 or (s == 2 and grid[y][x]) else 0 for x in range(w)] for y in range(h)]
t = [[(x * 3 + y * 5) % 4 == 0 for x in range(8)] for y in range(6)]
t = [[int(c) for c in row] for row in t]
for _ in range(5): t = torus(t)
print(*("".join(map(str, r)) for r in t), sep="\n")
