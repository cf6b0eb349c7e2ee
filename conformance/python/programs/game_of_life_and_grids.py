# Sets of cells, Counter, generators, text frames; a glider's life, oscillators and their periods.
from collections import Counter
from itertools import count, islice, product


def step(cells):
    near = Counter((x + dx, y + dy) for x, y in cells for dx, dy in product((-1, 0, 1), repeat=2) if (dx, dy) != (0, 0))
    return frozenset(c for c, n in near.items() if n == 3 or (n == 2 and c in cells))


def parse(text):
    return frozenset((x, y) for y, row in enumerate(text.split("/")) for x, c in enumerate(row) if c == "#")


def frames(cells):
    while True:
        yield cells
        cells = step(cells)


def show(cells):
    xs, ys = [x for x, _ in cells], [y for _, y in cells]
    return "/".join("".join("#" if (x, y) in cells else "." for x in range(min(xs), max(xs) + 1)) for y in range(min(ys), max(ys) + 1))


def normal(cells):
    x0, y0 = min(x for x, _ in cells), min(y for _, y in cells)
    return frozenset((x - x0, y - y0) for x, y in cells)


def period(cells, limit=50):
    seen = {}
    for n, c in zip(range(limit), frames(cells)):
        if not c:
            return "dies", n
        if (k := normal(c)) in seen:
            m, old = seen[k]
            moved = min(c)[0] - min(old)[0], min(c)[1] - min(old)[1]
            return ("moves", n - m, moved) if moved != (0, 0) else ("repeats", m, n - m)
        seen[k] = n, c
    return "goes on", limit


for name, text in {"blinker": "###", "block": "##/##", "glider": ".#./..#/###", "toad": ".###/###.", "r-pentomino": ".##/##./.#.",
                   "dies": "#.#/.../#.#", "pulsar row": "###...###", "beacon": "##../##../..##/..##", "lwss": ".#..#/#..../#...#/####."}.items():
    cells = parse(text)
    print(f"{name:12}", period(cells), [len(c) for c in islice(frames(cells), 6)], show(next(islice(frames(cells), 4, None), cells) or {(0, 0)}))
