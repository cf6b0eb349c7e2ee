# Dicts, sets and lists that grow, shrink and are rebuilt while garbage is made.
d = {}
for i in range(30000):
    d[i % 997, str(i % 13)] = [i]
    if i % 5 == 0: d.pop((i * 7 % 997, str(i % 13)), None)
print(len(d), sum(v[0] for v in d.values()), list(d)[:3])
s = set()
for i in range(20000):
    s.add((i * i) % 5003)
    if i % 3 == 0: s.discard(i % 5003)
print(len(s), sum(s))
l = []
for i in range(5000):
    l.insert(len(l) // 2, {"i": i, "l": [i]})
    if len(l) > 300: del l[::2]
print(len(l), sum(x["i"] for x in l) % 1000)
nested = [[[] for _ in range(20)] for _ in range(20)]
for i in range(20000): nested[i % 20][i * 7 % 20].append(i)
print(sum(len(c) for r in nested for c in r), nested[3][1][:3])
tree = {}
for i in range(5000):
    n = tree
    for digit in str(i): n = n.setdefault(digit, {})
    n["$"] = i
def walk(n): return sum(v if k == "$" else walk(v) for k, v in n.items())
print(walk(tree))
