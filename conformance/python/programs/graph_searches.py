# Dijkstra, topological order with cycle reports, components, flood fill and permutations by backtracking.
import heapq
from collections import defaultdict, deque


class Graph:
    def __init__(self, edges=()):
        self.next = defaultdict(dict)
        for edge in edges:
            self.add(*edge)

    def add(self, a, b, w=1, /, *, both=False):
        self.next[a][b] = w
        self.next[b]
        if both:
            self.next[b][a] = w

    def __iter__(self):
        return iter(sorted(self.next))

    def __contains__(self, v):
        return v in self.next

    def paths(self, start):
        best, heap = {}, [(0, start, None)]
        while heap:
            d, v, before = heapq.heappop(heap)
            if v in best:
                continue
            best[v] = d, before
            for u, w in self.next[v].items():
                if w < 0:
                    raise ValueError(f"negative edge {v}->{u}")
                heapq.heappush(heap, (d + w, u, v))
        return best

    def path(self, a, b):
        best = self.paths(a)
        if b not in best:
            return None
        out = [b]
        while (before := best[out[-1]][1]) is not None:
            out.append(before)
        return best[b][0], out[::-1]

    def order(self):
        state, out = {}, []

        def visit(v, trail):
            match state.get(v):
                case "done":
                    return
                case "open":
                    raise ValueError("cycle " + "->".join([*trail[trail.index(v):], v]))
            state[v] = "open"
            for u in sorted(self.next[v]):
                visit(u, trail + [v])
            state[v] = "done"
            out.append(v)

        for v in self:
            visit(v, [])
        return out[::-1]


g = Graph([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5), ("c", "d", 8), ("e", "a")])
print(list(g), g.path("a", "d"), g.path("d", "a"), g.order(), "z" in g, g.paths("a"))
g.add("d", "c")
for bad in (g.order, lambda: (g.add("x", "y", -1), g.path("x", "y")), lambda: g.add("a", b="c")):
    try:
        bad()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)

maze = """S.#.....
.##.###.
....#...
.##...#E""".split("\n")
cells = {(r, c): ch for r, row in enumerate(maze) for c, ch in enumerate(row) if ch != "#"}
start, end = (next(k for k, v in cells.items() if v == w) for w in "SE")
queue, before = deque([start]), {start: None}
while queue:
    r, c = queue.popleft()
    for n in ((r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1)):
        if n in cells and n not in before:
            before[n] = r, c
            queue.append(n)
at, steps = end, 0
while before[at]:
    at, steps = before[at], steps + 1
print(steps, len(before), sorted(set(cells) - set(before)))


def queens(n, placed=()):
    if len(placed) == n:
        yield placed
        return
    for c in range(n):
        if all(c != p and abs(c - p) != len(placed) - i for i, p in enumerate(placed)):
            yield from queens(n, placed + (c,))


print([sum(1 for _ in queens(n)) for n in range(1, 8)], next(queens(8)))
