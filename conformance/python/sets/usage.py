# Sets in everyday use: dedupe with order, tags, graph traversal, set of tuples.
l = [3, 1, 3, 2, 1]
seen = set()
print([x for x in l if not (x in seen or seen.add(x))], sorted(set(l)), len(set(l)), list(dict.fromkeys(l)))
g = {1: [2, 3], 2: [4], 3: [4], 4: [1]}
def reach(n):
    done, todo = set(), [n]
    while todo:
        v = todo.pop()
        if v not in done:
            done.add(v)
            todo += g[v]
    return sorted(done)
print(reach(1), reach(4))
need, have = {"name", "email"}, {"name": 1, "x": 2}
print(need - have.keys(), need <= have.keys(), sorted(have.keys() - need), need.issubset(have), bool(need & set(have)))
pts = {(x, y) for x in range(3) for y in range(3) if x != y}
print(len(pts), (0, 1) in pts, (1, 1) in pts, sorted(pts)[:3])
a, b = "the cat sat", "the dog sat"
wa, wb = set(a.split()), set(b.split())
print(round(len(wa & wb) / len(wa | wb), 3), sorted(wa ^ wb))
s = set()
for i in range(100): s.add(i % 10); s.discard(i % 7)
print(sorted(s), sum(s), max(s, default=None), any(x > 8 for x in s))
big = set(range(0, 3000, 3)) | set(range(0, 3000, 5))
print(len(big), sum(big), len(big - set(range(1500))), min(big - {0}))
class P:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == o.v
print(len({P(1), P(1), P(2)}), P(2) in {P(2)}, {1: "a"}.keys() == {1}, {True, 1, 1.0} == {1})
