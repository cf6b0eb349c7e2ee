# Breadth-first, depth-first, Dijkstra, topological sort, union-find, components, cycles.
import heapq
G = {"a": {"b": 4, "c": 1}, "b": {"d": 1}, "c": {"b": 2, "d": 5}, "d": {"e": 3}, "e": {}, "x": {"y": 1}, "y": {"x": 1}}
def bfs(g, s):
    seen, order, q = {s}, [], [s]
    for n in q:
        order.append(n)
        for m in sorted(g[n]):
            if m not in seen:
                seen.add(m)
                q.append(m)
    return order
def dfs(g, n, seen=None):
    seen = set() if seen is None else seen
    seen.add(n)
    return [n] + [k for m in sorted(g[n]) if m not in seen for k in dfs(g, m, seen)]
def dijkstra(g, s):
    dist, prev, heap = {s: 0}, {}, [(0, s)]
    while heap:
        d, n = heapq.heappop(heap)
        if d > dist[n]: continue
        for m, w in g[n].items():
            if d + w < dist.get(m, float("inf")):
                dist[m], prev[m] = d + w, n
                heapq.heappush(heap, (d + w, m))
    return dist, prev
def path(prev, t):
    out = [t]
    while t in prev:
        t = prev[t]
        out.append(t)
    return out[::-1]
def topo(deps):
    out, state = [], {}
    def visit(n, trail):
        if state.get(n) == 2: return
        if state.get(n) == 1: raise ValueError("cycle: " + " -> ".join(trail + [n]))
        state[n] = 1
        for m in sorted(deps.get(n, ())): visit(m, trail + [n])
        state[n] = 2
        out.append(n)
    for n in sorted(deps): visit(n, [])
    return out
class DSU:
    def __init__(self): self.p = {}
    def find(self, x):
        self.p.setdefault(x, x)
        while self.p[x] != x:
            self.p[x] = self.p[self.p[x]]
            x = self.p[x]
        return x
    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        self.p[a] = b
        return a != b
print(bfs(G, "a"), dfs(G, "a"))
d, p = dijkstra(G, "a")
print(d, path(p, "e"), path(p, "b"))
print(topo({"app": ["db", "web"], "web": ["log"], "db": ["log"], "log": []}))
try: topo({"a": ["b"], "b": ["c"], "c": ["a"]})
except ValueError as e: print(e)
u = DSU()
edges = sorted((w, a, b) for a in G for b, w in G[a].items())
print([(a, b, w) for w, a, b in edges if u.union(a, b)], len({u.find(n) for n in G}))
