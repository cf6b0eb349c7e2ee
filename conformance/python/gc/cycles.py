# Cyclic garbage by the thousand; survivors stay whole.
class Node:
    def __init__(self, n): self.n, self.other, self.data = n, None, [n] * 3
kept = []
for i in range(20000):
    a, b = Node(i), Node(-i)
    a.other, b.other = b, a
    l = [a]
    l.append(l)
    d = {"a": a}
    d["d"] = d
    if i % 1000 == 0: kept.append(a)
print(len(kept), [k.n for k in kept][:5], [k.other.n for k in kept][:5], all(k.other.other is k for k in kept), sum(sum(k.data) for k in kept))
