# A heap large enough to be marked in steps, changed in every way meanwhile: nothing that can still be
# reached is lost.
from collections import OrderedDict, defaultdict, deque
import heapq
import random


class Node:
    def __init__(self, value):
        self.value = value
        self.link = None


class Slots:
    __slots__ = ("a", "b")


def counting(n):
    held = [n]
    while True:
        held = [held[0] + 1, str(held[0])]
        yield held


N = 60000
nodes = [Node([i]) for i in range(N)]
table = {i: [str(i)] for i in range(N)}
members = {(i, str(i)) for i in range(20000)}
queue = deque([i, [i]] for i in range(20000))
heap = [(i * 7919 % 10007, [i]) for i in range(20000)]
heapq.heapify(heap)
ordered = OrderedDict((i, [i]) for i in range(5000))
groups = defaultdict(list)
rows = [[(j, i) for j in range(3)] for i in range(20000)]
generators = [counting(i) for i in range(500)]
cells = [(lambda v: (lambda: v, lambda x: v.append(x)))([i]) for i in range(500)]
slotted = [Slots() for _ in range(2000)]
functions = []
random.seed(7)


def churn(step):
    i = step * 7919 % N
    # A value moves from one place to another and the first lets go of it.
    a, b = nodes[i], nodes[-1 - i]
    a.link, b.link = [step], a.link
    a.value, b.value = b.value, a.value
    table[i], table[(i + 1) % N] = table.get((i + 1) % N), [str(step)]
    if step % 3 == 0:
        table[("new", step)] = table.pop(i % 100, None) or [str(step)]
    if step % 5 == 0:
        members.add((step, str(step)))
        members.discard((step // 2, str(step // 2)))
        queue.append(queue.popleft())
        queue.rotate(3)
        heapq.heapreplace(heap, (step % 10007, [step]))
        ordered.move_to_end(step % 5000)
        groups[step % 97].append((step, [step]))
    if step % 11 == 0:
        rows.insert(step % 100, rows.pop(step % len(rows)))
        rows[step % 50:step % 50 + 2] = [[(1, step)], [(2, step)]]
        next(generators[step % 500])
        cells[step % 500][1]([step])
        s = slotted[step % 2000]
        s.a, s.b = [step], getattr(s, "a", None)
    if step % 101 == 0:
        def f(x=[step], *, y={"k": [step]}):
            return x, y
        f.mark = [step]
        f.__doc__ = str(step)
        functions.append(f)
        nodes[i].__dict__["extra"] = [str(step)]
        nodes[(i + 7) % N].__class__ = Node
    if step % 20011 == 0:
        random.shuffle(rows)
        rows.sort(key=lambda r: (len(r), r[0][1]))
        rows.reverse()
        del rows[::501]
        members.symmetric_difference_update({(-i, str(i)) for i in range(2000)})
        copied = dict(table)
        table.clear()
        table.update(copied)
    return [step, [step]]


for step in range(120000):
    junk = churn(step)

print(len(nodes), sum(n.value[0] for n in nodes), sum(n.link[0] for n in nodes if n.link))
print(len(table), sum(int(v[0]) for v in table.values() if v))
print(len(members), sum(int(s) for _, s in members))
print(len(queue), sum(q[1][0] for q in queue), queue[0], queue[-1])
print(len(heap), sum(h[1][0] for h in heap), heapq.nsmallest(2, heap))
print(list(ordered)[:3], sum(v[0] for v in ordered.values()))
print(len(groups), sum(v[1][0] for g in groups.values() for v in g))
print(len(rows), sum(t[1] for r in rows for t in r))
print(sum(next(g)[0] for g in generators))
print(sum(len(get()) for get, _ in cells), sum(get()[-1][0] if len(get()) > 1 else 0 for get, _ in cells))
print(sum(s.a[0] for s in slotted if hasattr(s, "a")), sum(s.b[0] for s in slotted if getattr(s, "b", None)))
print(len(functions), sum(f()[0][0] + f()[1]["k"][0] + f.mark[0] + int(f.__doc__) for f in functions))
print(sum(int(n.extra[0]) for n in nodes if hasattr(n, "extra")))
