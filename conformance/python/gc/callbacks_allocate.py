# Collections while natives call back into Python: sort, map, sub, comparisons, hashing.
import re
class K:
    def __init__(self, v): self.v = v
    def __lt__(self, o):
        junk = [[i] for i in range(20)]
        return self.v < o.v
    def __hash__(self):
        junk = {i: [i] for i in range(10)}
        return hash(self.v) % 10
    def __eq__(self, o):
        junk = "x" * 100 + str(self.v)
        return self.v == o.v
    def __repr__(self): return f"K({self.v})"
ks = [K(i * 37 % 101) for i in range(101)]
print([k.v for k in sorted(ks)][:10], max(ks), min(ks))
d = {k: [k.v] for k in ks}
print(len(d), d[K(5)], K(100) in d, K(500) in d, len({*ks, *[K(i) for i in range(50)]}))
print(re.sub(r"\d+", lambda m: str([int(m[0])] * 2), "a1b22c333"), sorted("hello world", key=lambda c: [c] * 50)[:5])
print(list(map(lambda x: [x] * 3, range(3))), sum(([i] for i in range(100)), [])[:5], "".join(str(x) * 10 for x in range(5)))
l = list(range(300))
l.sort(key=lambda x: (str(x)[::-1], [x]))
print(l[:8], list(filter(lambda x: [x] * 100 and x % 50 == 7, l)))
