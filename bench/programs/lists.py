# Lists: append, index, slices, insert, pop, reverse, search, copies.
def work(n):
    l = []
    for i in range(n):
        l.append(i * 7 % 1009)
    s = 0
    for i in range(len(l)):
        s += l[i]
        l[i] = l[i] + 1
    m = l[::2] + l[1::2]
    m.reverse()
    for x in m[:2000]:
        if x in m[:50]:
            s += 1
    stack = []
    for x in m:
        if x & 1:
            stack.append(x)
        elif stack:
            s += stack.pop()
    parts = [m[k:k + 10] for k in range(0, len(m), 10)]
    for p in parts:
        s += p[0] + p[-1] + len(p)
        p.insert(0, 1)
        del p[-1]
        p.extend(p)
    flat = []
    for p in parts:
        flat += p
    return s + sum(flat) + max(flat) + flat.count(5) + flat.index(900)


print(sum(work(60000) for _ in range(36)))
