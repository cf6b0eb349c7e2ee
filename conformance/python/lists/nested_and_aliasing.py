# Aliasing, nested lists, stacks, queues, matrices.
m = [[0] * 3 for _ in range(2)]
m[0][1] = 5
alias = m[0]
alias.append("x")
print(m, m[:][0] is m[0], [r[:] for r in m] == m)
s = [[]] * 3
s[0].append(1)
print(s)
def f(l): l.append("f"); l = ["new"]; l.append("local")
x = []
f(x)
print(x)
stack = []
for c in "({[]})":
    if c in "({[": stack.append(c)
    else: print(stack.pop(), c, end=" ")
print(stack)
q = [1, 2, 3]
while q:
    h = q.pop(0)
    if h < 3: q.append(h + 2)
    print(h, end=" ")
print()
t = [[1, 2, 3], [4, 5, 6]]
print(list(map(list, zip(*t))), [x for r in t for x in r], sum(t, []), [sum(c) for c in zip(*t)], max(t), [[a * b for a, b in zip(r, r)] for r in t])
a = b = [1]
a += [2]
print(b)
a = a + [3]
print(b, a)
rot = [1, 2, 3, 4]
print(rot[1:] + rot[:1], rot[-1:] + rot[:-1], [rot[i] for i in (3, 1)], [x for i, x in enumerate(rot) if i % 2])
g = {}
for w in ["ant", "bee", "ape", "bat"]: g.setdefault(w[0], []).append(w)
print(g, list({x: 0 for x in [3, 1, 3, 2]}), [a for a, b in zip([1, 1, 2], [None, 1, 1]) if a != b])
